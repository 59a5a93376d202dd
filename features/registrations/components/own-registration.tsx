import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import {
  acceptOwnAction,
  cancelOwnAction,
  changeOwnAction,
  keepForLaterOwnAction,
  transferOwnAction,
} from '../actions';
import type { RegistrationView } from '../registration-view';
import { CancelForm } from './cancel-form';
import { ChangeForm } from './change-form';
import { OfferAnswer } from './offer-answer';
import { RegistrationCard } from './registration-card';
import { SeriesDates } from './series-dates';
import { TransferForm } from './transfer-form';

type Props = {
  registration: RegistrationView;
  locale: string;
  hidesEvent?: boolean;
  /** Who else of their home can be taken along. */
  wards?: { id: string; name: string; age: number | null }[];
};

/** A registration of one's own account, with its calendar file and the way out. */
export function OwnRegistration({ registration, locale, hidesEvent, wards = [] }: Props) {
  const t = useTranslations('registrations');
  const { id, state, canCancel, isPast, organization } = registration;
  return (
    <RegistrationCard
      registration={registration}
      hidesEvent={hidesEvent}
      dates={
        registration.series ? (
          <SeriesDates
            series={registration.series}
            state={state}
            cancel={cancelOwnAction}
            locale={locale}
            organization={organization}
            values={{ registration: id }}
          />
        ) : null
      }
      actions={
        <>
          {registration.offer ? (
            <OfferAnswer
              accept={acceptOwnAction}
              later={keepForLaterOwnAction}
              cancel={cancelOwnAction}
              locale={locale}
              organization={organization}
              values={{ registration: id }}
              offer={registration.offer}
              people={registration.people}
            />
          ) : null}
          {state === 'confirmed' && !isPast ? (
            <ButtonLink href={`/${locale}/account/registrations/${id}/event.ics`}>
              {t('own.calendar')}
            </ButtonLink>
          ) : null}
          {registration.canChange ? (
            <ChangeForm
              action={changeOwnAction}
              locale={locale}
              organization={organization}
              values={{ registration: id }}
              wards={wards}
              registration={registration}
            />
          ) : null}
          {registration.canChange && registration.canHandOn ? (
            <TransferForm
              action={transferOwnAction}
              locale={locale}
              organization={organization}
              values={{ registration: id }}
            />
          ) : null}
          {canCancel && !registration.offer ? (
            <CancelForm
              action={cancelOwnAction}
              locale={locale}
              organization={organization}
              values={{ registration: id }}
              left={registration.series?.left ?? null}
            />
          ) : null}
        </>
      }
    />
  );
}
