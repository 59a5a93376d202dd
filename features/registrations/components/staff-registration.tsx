import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { DefinitionList } from '@/components/ui/definition-list';
import { formatPhone, phoneHref } from '@/lib/phones';
import {
  acceptForAction,
  cancelAction,
  changeAction,
  confirmAction,
  declineAction,
  keepForLaterForAction,
  transferAction,
} from '../manage-actions';
import type { RegistrationView } from '../registration-view';
import { isChangeable } from '../rules';
import { CancelForm } from './cancel-form';
import { ChangeForm } from './change-form';
import { CheckInList } from './check-in-list';
import { CommandForm } from './command-form';
import { OfferAnswer } from './offer-answer';
import { PromoteForm } from './promote-form';
import { SeriesDates } from './series-dates';
import { TransferForm } from './transfer-form';
import { WaitReason } from './wait-reason';

type Props = {
  locale: string;
  organization: string;
  eventSlug: string;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  registration: RegistrationView & { byAdmin: boolean; promotionReason: string | null; isNamed: boolean };
};

/** One registration for those who manage it: who comes, how to reach them, and what to decide. */
export function StaffRegistration({ registration, ...own }: Props) {
  const t = useTranslations('registrations');
  const { id, state, place, wait, offer, email, phone, note, needs } = registration;
  const command = {
    locale: own.locale,
    organization: own.organization,
    values: { registration: id, $event: own.eventSlug },
  };
  return (
    <>
      <div className="actions mb-6">
        {state === 'pending' || state === 'held' ? (
          <CommandForm {...command} action={confirmAction} look="primary">
            {t(state === 'held' ? 'manage.confirmHeld' : 'manage.confirm')}
          </CommandForm>
        ) : null}
        {state === 'waiting' ? <PromoteForm {...own} registration={id} /> : null}
        {state === 'pending' || state === 'held' || state === 'waiting' ? (
          <CommandForm
            {...command}
            action={declineAction}
            look="danger"
            explanation={t('manage.declineExplained')}
            confirm={t('manage.decline')}
          >
            {t('manage.declineAsk')}
          </CommandForm>
        ) : null}
        {isChangeable(state) && !registration.isPast && registration.isNamed ? (
          <>
            <ChangeForm
              {...command}
              action={changeAction}
              registration={registration}
              explained={t(email ? 'change.explainedForStaff' : 'change.explainedWithoutMail', {
                email: email ?? '',
              })}
            />
            <TransferForm {...command} action={transferAction} isByStaff />
          </>
        ) : null}
        {registration.canCancel ? (
          <CancelForm
            {...command}
            action={cancelAction}
            explanation={t('manage.cancelExplained')}
            left={registration.series?.left ?? null}
          />
        ) : null}
      </div>
      {place ? <p className="mb-5">{t('manage.place', { ...place })}</p> : null}
      {wait ? (
        <p className="mb-5">
          <WaitReason wait={wait} kinds={registration.kinds} isByStaff />
        </p>
      ) : null}
      {offer ? (
        <Section title={t('manage.offered')}>
          <p className="mb-5">
            {t('inLine.offered', {
              seats: offer.seats,
              until: offer.until,
              size: registration.people.length,
            })}
          </p>
          <OfferAnswer
            accept={acceptForAction}
            later={keepForLaterForAction}
            isByStaff
            locale={own.locale}
            organization={own.organization}
            values={command.values}
            offer={offer}
            people={registration.people}
          />
        </Section>
      ) : null}
      <DefinitionList
        row
        facts={[
          { label: t('form.email'), value: email },
          {
            label: t('form.phone'),
            value: phone ? <a href={phoneHref(phone)}>{formatPhone(phone, own.home)}</a> : null,
          },
          { label: t('manage.registeredAt'), value: registration.registeredAt },
          {
            label: t('manage.by'),
            value: registration.byAdmin ? t('manage.byAdmin') : t('manage.byThemselves'),
          },
          { label: t('form.theirs.needs'), value: needs },
          {
            label: t('own.photos'),
            value: registration.people.some(({ noPhoto }) => noPhoto) ? t('own.noPhoto') : null,
          },
          { label: t('form.theirs.note'), value: note },
          { label: t('manage.promotionReason'), value: registration.promotionReason },
        ]}
      />
      {registration.series ? (
        <SeriesDates {...command} series={registration.series} state={state} cancel={cancelAction} />
      ) : null}
      <Section title={t('own.party')}>
        <CheckInList {...own} registration={registration} />
      </Section>
    </>
  );
}
