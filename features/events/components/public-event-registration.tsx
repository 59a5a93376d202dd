import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { formatMoment, zoneLabel } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { PublicEvent } from '../public-view';
import { isRegistrationOpen } from '../rules';
import { PublicSeats } from './public-seats';

interface Props {
  locale: Locale;
  /** The address of the event's page. */
  address: string;
  event: PublicEvent;
  isReadOnly: boolean;
}

/** Whether one can register now, from when, until when, for whom; and the file for one's own calendar. */
export async function PublicEventRegistration({ locale, address, event, isReadOnly }: Props) {
  if (event.date.kind === 'record') return null;
  const t = await getTranslations('site.registration');
  const { registration } = event;
  const { timezone, startsAt } = event.date;
  const at = (moment: Date | null) =>
    moment
      ? `${formatMoment(moment, timezone, locale, 'date-time')} · ${zoneLabel(timezone, locale, moment)}`
      : '';
  const { standing } = registration;
  const isOpen = isRegistrationOpen(standing);
  // That it was called off stands beneath the title.
  if (standing === 'cancelled') return null;
  const says = !isReadOnly && standing !== 'none' && standing !== 'past';
  if (!says && !event.isUpcoming) return null;
  return (
    <Card as="aside" aria-label={t('title')} className="no-print grid gap-3">
      {says ? (
        <>
          <h2 className="text-[1.2rem]">{t('title')}</h2>
          {standing === 'not-yet' ? <p>{t('opens', { date: at(registration.opensAt) })}</p> : null}
          {standing === 'closed' ? (
            <p>{t('closed', { date: at(registration.closesAt ?? startsAt) })}</p>
          ) : null}
          {registration.seriesDates ? (
            <p>
              <strong>{t('wholeSeries', { dates: registration.seriesDates })}</strong>
            </p>
          ) : null}
          <PublicSeats registration={registration} />
          {isOpen ? (
            <>
              <ButtonLink look="primary" wide href={`${address}/register`} rel="nofollow">
                {t(standing === 'open' ? 'register' : 'joinWaitingList')}
              </ButtonLink>
              <p className="soft">{t('until', { date: at(registration.closesAt ?? startsAt) })}</p>
            </>
          ) : null}
          {standing === 'full' ? <p>{t('noWaitingList')}</p> : null}
          {registration.price ? (
            <p>
              {t('price', { price: registration.price })}
              {registration.paysAtDoor ? ` · ${t('payAtDoor')}` : null}
            </p>
          ) : null}
          {registration.audience !== 'public' && registration.audience !== 'none' ? (
            <p className="soft">{t(`only.${registration.audience}`)}</p>
          ) : null}
        </>
      ) : null}
      {event.state === 'published' ? (
        <p>
          <a href={`${address}/calendar.ics`}>{t('toCalendar')}</a>
        </p>
      ) : null}
    </Card>
  );
}
