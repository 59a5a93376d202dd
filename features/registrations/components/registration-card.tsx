import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import type { RegistrationView } from '../registration-view';
import { RegistrationStatus } from './registration-status';
import { Ticket } from './ticket';
import { WaitReason } from './wait-reason';

type Props = {
  registration: RegistrationView;
  /** The event is named by the page already. */
  hidesEvent?: boolean;
  /** The dates of a series, where it was registered for as a whole. */
  dates?: ReactNode;
  /** Calendar, cancelling. */
  actions?: ReactNode;
};

/** One's own registration: its state in plain words, who comes, and what can be done. */
export function RegistrationCard({ registration, hidesEvent = false, dates, actions }: Props) {
  const t = useTranslations('registrations');
  const { event, state, place, wait, offer, keptUntil } = registration;
  return (
    <Card as="article" id={registration.id}>
      {hidesEvent ? null : (
        <h2 className="mb-3 font-serif text-xl" lang={event.titleLang}>
          <a href={event.path}>{event.title}</a>
        </h2>
      )}
      <p className="mb-3">
        <RegistrationStatus state={state} />
      </p>
      {place ? <p className="mb-3">{t('place', { ...place })}</p> : null}
      {wait ? (
        <p className="mb-3">
          <WaitReason wait={wait} kinds={registration.kinds} />
        </p>
      ) : null}
      {offer ? (
        <p className="mb-3">
          {t('offer.explained', { seats: offer.seats, until: offer.until, size: registration.people.length })}
        </p>
      ) : null}
      {state === 'held' ? (
        <p className="mb-3">{keptUntil ? t('own.kept', { until: keptUntil }) : t('own.notKept')}</p>
      ) : null}
      {state === 'pending' ? <p className="mb-3">{t('own.pending')}</p> : null}
      {dates}
      <Ticket registration={registration} />
      <DefinitionList
        facts={[
          ...(hidesEvent
            ? []
            : [
                { label: t('event.when'), value: event.when },
                { label: t('event.place'), value: event.place },
                { label: t('event.organization'), value: event.organizationName },
              ]),
          {
            label: t('event.online'),
            value: registration.onlineUrl ? (
              <a className="[overflow-wrap:anywhere]" href={registration.onlineUrl} rel="noreferrer">
                {registration.onlineUrl}
              </a>
            ) : null,
          },
          { label: t('own.party'), value: <PartyList people={registration.people} /> },
          { label: t('form.needs'), value: registration.needs },
          { label: t('form.note'), value: registration.note },
          {
            label: t('own.photos'),
            value: registration.people.some(({ noPhoto }) => noPhoto) ? t('own.noPhoto') : null,
          },
        ]}
      />
      {actions ? <div className="actions mt-5">{actions}</div> : null}
    </Card>
  );
}

/** Everybody of a party in a line: by name, or as "child, 6". */
export function PartyList({ people }: { people: RegistrationView['people'] }) {
  const t = useTranslations('registrations');
  return people
    .map(({ name, ageGroup, age }) => {
      const described = age === null ? t(`own.${ageGroup}`) : t(`own.${ageGroup}Of`, { age });
      if (!name) return described;
      return age === null ? name : `${name} (${age})`;
    })
    .join(', ');
}
