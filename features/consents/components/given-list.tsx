import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import type { FormAction } from '@/lib/form-state';
import type { ConsentState } from '../view';

type Props = {
  states: readonly ConsentState[];
  locale: string;
  organization: string;
  action: FormAction;
  /** Sent along with the purpose. */
  values: Record<string, string>;
  when: (at: Date) => string;
};

/** What is agreed to, each with a button that takes it back at once. */
export function GivenList({ states, locale, organization, action, values, when }: Props) {
  const t = useTranslations('consents');
  const given = states.filter(({ last }) => last?.answer === 'given');
  if (given.length === 0) return null;
  return (
    <ul className="grid list-none gap-3">
      {given.map(({ purpose, text, last }) => (
        <li className="card card-in grid gap-2" key={purpose} data-purpose={purpose}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h3 className="text-base first-letter:uppercase">{t(`purpose.${purpose}`)}</h3>
            <StatusDot tone="good">
              {last ? t('own.givenAt', { date: when(last.at), how: t(`channel.${last.channel}`) }) : ''}
            </StatusDot>
          </div>
          <p>{text}</p>
          <ActionButton
            locale={locale}
            organization={organization}
            action={action}
            values={{ ...values, purpose }}
            size="small"
          >
            {t('own.withdraw')}
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}
