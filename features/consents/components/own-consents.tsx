import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import type { FormAction } from '@/lib/form-state';
import type { OwnConsents as View } from '../view';
import { ConsentHistory } from './consent-history';
import { GiveForm } from './give-form';

type Props = {
  consents: View;
  locale: string;
  organization: string;
  /** Of somebody for whom one acts: their id goes along. */
  isWard?: boolean;
  giveAction: FormAction;
  withdrawAction: FormAction;
  when: (at: Date) => string;
};

/** What somebody agreed to, each with a button that takes it back at once, and unticked boxes for the rest. */
export function OwnConsents(props: Props) {
  const { consents, locale, organization, isWard, giveAction, withdrawAction, when } = props;
  const t = useTranslations('consents');
  const { states, history, person, isMinor, shown } = consents;
  const given = states.filter(({ last }) => last?.answer === 'given');
  const open = states.filter(({ last }) => last?.answer !== 'given');
  const mayGive = isWard || !isMinor;
  const values: Record<string, string> = isWard ? { person } : {};
  const isShared = given.some(({ purpose }) => purpose === 'sharing');
  return (
    <div className="grid gap-5">
      {isShared ? null : <Note>{t('own.notShown')}</Note>}
      {given.length > 0 ? (
        <ul className="grid list-none gap-3">
          {given.map(({ purpose, text, last }) => (
            <li className="card card-in grid gap-2" key={purpose} data-purpose={purpose}>
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h3 className="text-base">{t(`purpose.${purpose}`)}</h3>
                <StatusDot tone="good">
                  {last ? t('own.givenAt', { date: when(last.at), how: t(`channel.${last.channel}`) }) : ''}
                </StatusDot>
              </div>
              <p>{text}</p>
              <ActionButton
                locale={locale}
                organization={organization}
                action={withdrawAction}
                values={{ ...values, purpose }}
                size="small"
              >
                {t('own.withdraw')}
              </ActionButton>
            </li>
          ))}
        </ul>
      ) : null}
      {open.length > 0 && mayGive ? (
        <GiveForm
          locale={locale}
          organization={organization}
          action={giveAction}
          hidden={{ ...values, shown }}
          open={open.map(({ purpose, text, last }) => ({
            purpose,
            text,
            last: last ? t(`own.last.${last.answer}`, { date: when(last.at) }) : t('own.last.none'),
          }))}
        />
      ) : null}
      {mayGive ? null : <Note>{t('own.guardianAnswers')}</Note>}
      {history.length > 0 ? (
        <details className="more">
          <summary className="btn btn-small btn-plain">{t('history.title')}</summary>
          <ConsentHistory words={history} when={when} />
        </details>
      ) : null}
    </div>
  );
}
