import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DefinitionList } from '@/components/ui/definition-list';
import { PublicWords } from '@/features/organizations/components/public-words';
import { countryName } from '@/lib/countries';
import type { Locale } from '@/lib/locales';
import type { PublicEvent } from '../public-view';
import { PublicEventWhen } from './public-event-when';

/** When and where, who makes it, and whom to ask. */
export async function PublicEventFacts({
  locale,
  event,
  notes = {},
}: {
  locale: Locale;
  event: PublicEvent;
  /** What else is said of when and where. */
  notes?: { date?: ReactNode; place?: ReactNode };
}) {
  const t = await getTranslations();
  const { place, address, city, countryCode, mapUrl, contact, partners } = event;
  const words = (text: typeof place) => (text?.text ? <PublicWords text={text} /> : null);
  const where = [words(city), countryCode ? countryName(countryCode, locale) : null].filter(Boolean);
  return (
    <div className="py-4">
      <DefinitionList
        row
        facts={[
          {
            label: t('site.events.when'),
            value: (
              <>
                <PublicEventWhen locale={locale} date={event.date} />
                {notes.date}
              </>
            ),
          },
          {
            label: t('site.events.place'),
            value:
              place?.text || notes.place ? (
                <>
                  {words(place)}
                  {notes.place}
                </>
              ) : null,
          },
          {
            label: t('site.contact.address'),
            value:
              address?.text || where.length > 0 || mapUrl ? (
                <>
                  {words(address)}
                  {where.length > 0 ? (
                    <span className="block">
                      {where[0]}
                      {where.length > 1 ? <>, {where[1]}</> : null}
                    </span>
                  ) : null}
                  {mapUrl ? (
                    <a className="block py-1" href={mapUrl} rel="nofollow noopener noreferrer">
                      {t('site.events.map')}
                    </a>
                  ) : null}
                </>
              ) : null,
          },
          { label: t('site.events.ourRole'), value: t(`labels.ourRole.${event.ourRole}`) },
          {
            label: t('site.events.partners'),
            value:
              partners.length > 0
                ? partners.map(({ id, slug, name }) => (
                    <span key={id} className="block">
                      {slug ? <a href={`/${locale}/organizations/${slug}`}>{name}</a> : name}
                    </span>
                  ))
                : null,
          },
          {
            label: t('site.contact.title'),
            value:
              contact.name || contact.phone || contact.email ? (
                <>
                  {contact.name ? <span className="block">{contact.name}</span> : null}
                  {contact.phone ? (
                    <a className="block py-1" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
                      {contact.phone}
                    </a>
                  ) : null}
                  {contact.email ? (
                    <a className="block py-1 [overflow-wrap:anywhere]" href={`mailto:${contact.email}`}>
                      {contact.email}
                    </a>
                  ) : null}
                </>
              ) : null,
          },
        ]}
      />
    </div>
  );
}
