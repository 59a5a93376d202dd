import { useTranslations } from 'next-intl';
import { Eyebrow } from '@/components/ui/eyebrow';
import type { EventCard } from '../registration-view';

/** Which event it is about, above a form or a registration. */
export function EventHead({ event, heading }: { event: EventCard; heading: string }) {
  const t = useTranslations('registrations.event');
  return (
    <header className="mb-6">
      <Eyebrow>{heading}</Eyebrow>
      <h1 lang={event.titleLang}>{event.title}</h1>
      <div className="sub mt-2">
        {[event.when, event.place, event.organizationName].filter(Boolean).map((line) => (
          <p key={line} className="my-1">
            {line}
          </p>
        ))}
        <p className="my-1">
          <a href={event.path}>{t('page')}</a>
        </p>
      </div>
    </header>
  );
}
