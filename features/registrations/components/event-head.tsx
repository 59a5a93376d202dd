import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Eyebrow } from '@/components/ui/eyebrow';
import type { EventCard } from '../registration-view';

/** Which event it is about, above a form or a registration. */
export function EventHead({ event, heading }: { event: EventCard; heading: string }) {
  const t = useTranslations('registrations');
  return (
    <header>
      <Eyebrow>{heading}</Eyebrow>
      <h1 lang={event.titleLang}>
        <a href={event.path}>{event.title}</a>
      </h1>
      <DefinitionList
        facts={[
          { label: t('event.when'), value: event.when },
          { label: t('event.place'), value: event.place },
          { label: t('event.organization'), value: event.organizationName },
        ]}
      />
    </header>
  );
}
