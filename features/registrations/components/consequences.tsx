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
  const takeBack = consequences.find((one) => one.kind === 'take-back');
  const said = consequences.filter((one) => one !== takeBack);
  const own = { action: setRegistrationAction, locale, organization };
  return (
    <>
      {said.length > 0 ? (
        <Note tone="warn" title={t('title')} className="mb-6">
          <ul>
            {said.map((one) => (
              <li key={one.kind}>{t(one.kind, { ...one })}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <div className="actions">
        <CommandForm {...own} values={{ ...settings, seen: 'on' }} look="primary">
          {t(takeBack ? 'saveKeeping' : 'save')}
        </CommandForm>
        {takeBack ? (
          <CommandForm
            {...own}
            values={{ ...settings, seen: 'on', takeBack: 'on' }}
            look="danger"
            explanation={t('take-back', { ...takeBack })}
            confirm={t('takeBack', { seats: takeBack.seats })}
          >
            {t('takeBackAsk')}
          </CommandForm>
        ) : null}
        <ButtonLink href={back}>{t('back')}</ButtonLink>
      </div>
    </>
  );
}
