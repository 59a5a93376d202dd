import { eventSeries } from '@/db/schema/events';
import type { DemoEvent, Hours } from './events';
import type { DemoParty } from './registrations';
import type { DemoScene } from './scene';

/** Weeks from the next lesson; one of them is called off. */
const WEEKS = [-2, -1, 0, 1, 2, 3];
const CALLED_OFF = 2;
const NEXT_IN_DAYS = 5;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const PLACE = {
  az: 'Nümunə evi, sinif otağı',
  ru: 'Дом «Нюмуне», классная комната',
  en: 'Nümunə House, classroom',
};

/** Who comes to the next lesson. */
export const LESSON_PARTIES: readonly DemoParty[] = [
  { who: 31, state: 'confirmed', guests: ['Aygün Misallı'] },
  { who: 43, state: 'confirmed' },
  { who: 'Dilarə Nümunəzadə', state: 'confirmed', guests: [7] },
];

export interface Lesson extends DemoEvent {
  seriesId: string;
  when: Hours;
}

/** The weekly lessons: a series, of which each date is an event of its own. `dayIn` gives the day in so many days. */
export async function planLessons(
  { tx, organizationId }: DemoScene,
  dayIn: (days: number) => string,
): Promise<Lesson[]> {
  const weekday = WEEKDAYS[new Date(dayIn(NEXT_IN_DAYS)).getUTCDay()];
  const rule = `FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=${weekday}`;
  const [series] = await tx
    .insert(eventSeries)
    .values({ organizationId, rule })
    .returning({ id: eventSeries.id });
  return WEEKS.map((week) => {
    const inDays = NEXT_IN_DAYS + week * 7;
    return {
      slug: week === WEEKS[0] ? 'azerbaycan-dili' : `azerbaycan-dili-${dayIn(inDays)}`,
      state: week === CALLED_OFF ? 'cancelled' : 'published',
      category: 'lesson',
      ourRole: 'organizer',
      seriesId: series?.id ?? '',
      when: { inDays, from: '18:00', to: '19:30', audience: 'public', capacity: 12 },
      text: {
        az: {
          title: 'Azərbaycan dili dərsi',
          description: 'Böyüklər və uşaqlar üçün, yeni başlayanlardan tutmuş.',
          place: PLACE.az,
        },
        ru: {
          title: 'Урок азербайджанского языка',
          description: 'Для взрослых и детей, с самого начала.',
          place: PLACE.ru,
        },
        en: {
          title: 'Azerbaijani lesson',
          description: 'For adults and children, from the very beginning.',
          place: PLACE.en,
        },
      },
      people: [[11, 'speaker']],
    };
  });
}
