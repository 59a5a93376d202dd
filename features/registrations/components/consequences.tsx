import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { setRegistrationAction } from '../manage-actions';
import type { Consequence } from '../settings';
import { CommandForm } from './command-form';

type Props = {
  locale: string;
  organization: string;
  /** The page of the event, to go back to. */
  back: string;
  settings: Record<string, string>;
  consequences: readonly Consequence[];
};

/** What changed settings do to people who are registered, and the button that saves them. */
export function Consequences({ locale, organization, back, settings, consequences }: Props) {
  const t = useTranslations('registrations.consequences');
  return (
    <>
      {consequences.length > 0 ? (
        <Note tone="warn" title={t('title')} className="mb-6">
          <ul>
            {consequences.map((one) => (
              <li key={one.kind}>{t(one.kind, { ...one })}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <div className="actions">
        <CommandForm
          action={setRegistrationAction}
          locale={locale}
          organization={organization}
          values={{ ...settings, seen: 'on' }}
          look="primary"
        >
          {t('save')}
        </CommandForm>
        <ButtonLink href={back}>{t('back')}</ButtonLink>
      </div>
    </>
  );
}
