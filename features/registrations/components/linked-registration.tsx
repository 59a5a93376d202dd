import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import {
  acceptByLinkAction,
  cancelByLinkAction,
  changeByLinkAction,
  claimAction,
  confirmAddressAction,
  keepForLaterByLinkAction,
  transferByLinkAction,
} from '../actions';
import type { RegistrationView } from '../registration-view';
import { CancelForm } from './cancel-form';
import { ChangeForm } from './change-form';
import { CommandForm } from './command-form';
import { OfferAnswer } from './offer-answer';
import { RegistrationCard } from './registration-card';
import { SeriesDates } from './series-dates';
import { TransferForm } from './transfer-form';

type Props = {
  registration: RegistrationView;
  locale: string;
  token: string;
  /** Somebody is signed in who could keep it in their account. */
  canClaim: boolean;
};

/** What the holder of a private link sees: opening the page does nothing, only its buttons do. */
export function LinkedRegistration({ registration, locale, token, canClaim }: Props) {
  const t = useTranslations('registrations');
  const { id, state, canCancel, isPast } = registration;
  return (
    <RegistrationCard
      registration={registration}
      hidesEvent
      dates={
        registration.series ? (
          <SeriesDates
            series={registration.series}
            state={state}
            cancel={cancelByLinkAction}
            locale={locale}
            values={{ $token: token, registration: id }}
          />
        ) : null
      }
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
          {canClaim && !registration.hasAccount && canCancel ? (
            <CommandForm action={claimAction} locale={locale} values={{ $token: token }}>
              {t('link.claim')}
            </CommandForm>
          ) : null}
          {registration.canChange && registration.canHandOn ? (
            <TransferForm
              action={transferByLinkAction}
              locale={locale}
              values={{ $token: token, registration: id }}
            />
          ) : null}
          {canCancel && !registration.offer ? (
            <CancelForm
              action={cancelByLinkAction}
              locale={locale}
              values={{ $token: token, registration: id }}
              id="cancel"
              left={registration.series?.left ?? null}
            />
          ) : null}
        </>
      }
    />
  );
}
