import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { cancelOwnAction } from '../actions';
import type { RegistrationView } from '../registration-view';
import { CommandForm } from './command-form';
import { RegistrationCard } from './registration-card';

type Props = { registration: RegistrationView; locale: string; hidesEvent?: boolean };

/** A registration of one's own account, with its calendar file and the way out. */
export function OwnRegistration({ registration, locale, hidesEvent }: Props) {
  const t = useTranslations('registrations');
  const { id, state, canCancel, isPast, organization } = registration;
  return (
    <RegistrationCard
      registration={registration}
      hidesEvent={hidesEvent}
      actions={
        <>
          {state === 'confirmed' && !isPast ? (
            <ButtonLink href={`/${locale}/account/registrations/${id}/event.ics`}>
              {t('own.calendar')}
            </ButtonLink>
          ) : null}
          {canCancel ? (
            <CommandForm
              action={cancelOwnAction}
              locale={locale}
              organization={organization}
              values={{ registration: id }}
              look="danger"
              explanation={t('own.cancelExplained')}
              confirm={t('own.cancel')}
            >
              {t('own.cancelAsk')}
            </CommandForm>
          ) : null}
        </>
      }
    />
  );
}
