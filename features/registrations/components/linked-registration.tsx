import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import {
  acceptByLinkAction,
  cancelByLinkAction,
  changeByLinkAction,
  confirmAddressAction,
  keepForLaterByLinkAction,
} from '../actions';
import type { RegistrationView } from '../registration-view';
import { ChangeForm } from './change-form';
import { CommandForm } from './command-form';
import { OfferAnswer } from './offer-answer';
import { RegistrationCard } from './registration-card';

type Props = { registration: RegistrationView; locale: string; token: string };

/** What the holder of a private link sees: opening the page does nothing, only its buttons do. */
export function LinkedRegistration({ registration, locale, token }: Props) {
  const t = useTranslations('registrations');
  const { id, state, canCancel, isPast } = registration;
  return (
    <RegistrationCard
      registration={registration}
      hidesEvent
      actions={
        <>
          {registration.offer ? (
            <OfferAnswer
              accept={acceptByLinkAction}
              later={keepForLaterByLinkAction}
              cancel={cancelByLinkAction}
              locale={locale}
              values={{ $token: token, registration: id }}
              offer={registration.offer}
              people={registration.people}
            />
          ) : null}
          {state === 'held' ? (
            <CommandForm
              action={confirmAddressAction}
              locale={locale}
              values={{ $token: token }}
              look="primary"
            >
              {t('link.confirm')}
            </CommandForm>
          ) : null}
          {state === 'confirmed' && !isPast ? (
            <ButtonLink href={`/${locale}/links/${token}/event.ics`}>{t('own.calendar')}</ButtonLink>
          ) : null}
          {registration.canChange ? (
            <ChangeForm
              action={changeByLinkAction}
              locale={locale}
              values={{ $token: token, registration: id }}
              registration={registration}
            />
          ) : null}
          {canCancel && !registration.offer ? (
            <CommandForm
              action={cancelByLinkAction}
              locale={locale}
              values={{ $token: token, registration: id }}
              look="danger"
              id="cancel"
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
