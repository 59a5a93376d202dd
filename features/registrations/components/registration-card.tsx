import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { formatPhone } from '@/lib/phones';
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
      {state === 'cancelled' && registration.isCalledOff ? (
        <p className="mb-3">{t('own.calledOff')}</p>
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
          { label: t('form.phone'), value: registration.phone ? formatPhone(registration.phone) : null },
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

/** Everybody of a party in a line: who has a name by it, the others counted, with the ages that are known. */
export function PartyList({ people }: { people: RegistrationView['people'] }) {
  const t = useTranslations('registrations.own');
  const named = people.flatMap(({ name, age }) => (name ? [age === null ? name : `${name} (${age})`] : []));
  const counted = (['adult', 'child'] as const).flatMap((group) => {
    const unnamed = people.filter(({ name, ageGroup }) => !name && ageGroup === group);
    const ages = unnamed.flatMap(({ age }) => (age === null ? [] : [age])).join(', ');
    const text = t(group === 'adult' ? 'adults' : 'children', { count: unnamed.length });
    return unnamed.length === 0 ? [] : [ages ? `${text} (${t('ages', { ages })})` : text];
  });
  return [...named, ...counted].join(', ');
}
