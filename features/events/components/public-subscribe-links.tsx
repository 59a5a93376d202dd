import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';

/** Calendar and news of an organization, for programs that come back by themselves. */
export async function PublicSubscribeLinks({ home }: { home: string }) {
  const t = await getTranslations('site.events');
  return (
    <ul className="no-print grid list-none gap-2 text-[0.9rem]">
      <li>
        <a className="inline-flex items-center gap-2 py-1" href={`${home}/calendar.ics`}>
          <Icon name="calendar" />
          {t('calendar')}
        </a>
      </li>
      <li>
        <a className="inline-flex items-center gap-2 py-1" href={`${home}/feed.xml`}>
          <Icon name="link" />
          {t('feed')}
        </a>
      </li>
    </ul>
  );
}
