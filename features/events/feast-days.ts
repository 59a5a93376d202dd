import type { Locale } from '@/lib/locales';

/** A day that the community remembers or celebrates. */
export interface FeastDay {
  key: string;
  kind: 'feast' | 'mourning';
  names: Record<Locale, string>;
  /** By the moon: which day it is, only its sighting says. */
  isMovable: boolean;
}

interface Source {
  name: string;
  url: string;
}

interface Fixed extends Omit<FeastDay, 'isMovable'> {
  /** `month-day`, first and last. */
  from: string;
  to?: string;
  /** The first year in which it was one. */
  since: number;
}

interface Movable extends Omit<FeastDay, 'isMovable'> {
  /** Month and day of the Islamic year. */
  month: number;
  day: number;
  days: number;
}

/** What the list rests on. */
export const FEAST_SOURCES: readonly Source[] = [
  {
    name: 'Azərbaycan Respublikasının Əmək Məcəlləsi, maddə 105, 106',
    url: 'https://e-qanun.az/framework/46943',
  },
  { name: 'Unicode CLDR, Umm al-Qura', url: 'https://cldr.unicode.org/' },
];

const FIXED: readonly Fixed[] = [
  {
    key: 'january-20',
    kind: 'mourning',
    from: '01-20',
    since: 1991,
    names: { az: 'Ümumxalq Hüzn Günü', ru: 'День всенародной скорби', en: 'Day of National Mourning' },
  },
  {
    key: 'novruz',
    kind: 'feast',
    from: '03-20',
    to: '03-24',
    since: 1990,
    names: { az: 'Novruz bayramı', ru: 'Новруз', en: 'Novruz' },
  },
  {
    key: 'may-28',
    kind: 'feast',
    from: '05-28',
    since: 1990,
    names: { az: 'Müstəqillik Günü', ru: 'День независимости', en: 'Independence Day' },
  },
  {
    key: 'june-15',
    kind: 'feast',
    from: '06-15',
    since: 1997,
    names: { az: 'Milli Qurtuluş Günü', ru: 'День национального спасения', en: 'National Salvation Day' },
  },
  {
    key: 'june-26',
    kind: 'feast',
    from: '06-26',
    since: 1998,
    names: { az: 'Silahlı Qüvvələr Günü', ru: 'День Вооружённых сил', en: 'Armed Forces Day' },
  },
  {
    key: 'november-8',
    kind: 'feast',
    from: '11-08',
    since: 2021,
    names: { az: 'Zəfər Günü', ru: 'День Победы', en: 'Victory Day' },
  },
  {
    key: 'november-9',
    kind: 'feast',
    from: '11-09',
    since: 2010,
    names: { az: 'Dövlət Bayrağı Günü', ru: 'День государственного флага', en: 'State Flag Day' },
  },
  {
    key: 'december-31',
    kind: 'feast',
    from: '12-31',
    since: 1991,
    names: {
      az: 'Dünya Azərbaycanlılarının Həmrəyliyi Günü',
      ru: 'День солидарности азербайджанцев мира',
      en: 'Solidarity Day of World Azerbaijanis',
    },
  },
];

const MOVABLE: readonly Movable[] = [
  {
    key: 'ramazan',
    kind: 'feast',
    month: 10,
    day: 1,
    days: 2,
    names: { az: 'Ramazan bayramı', ru: 'Рамазан-байрам', en: 'Ramazan Bayram (Eid al-Fitr)' },
  },
  {
    key: 'qurban',
    kind: 'feast',
    month: 12,
    day: 10,
    days: 2,
    names: { az: 'Qurban bayramı', ru: 'Гурбан-байрам', en: 'Qurban Bayram (Eid al-Adha)' },
  },
];

/** Umm al-Qura is reckoned ahead for this span. */
const MOON_YEARS = [1950, 2076] as const;

const moon = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

function islamicDay(day: string): { month: number; day: number } {
  const parts = moon.formatToParts(new Date(`${day}T12:00:00Z`));
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { month: value('month'), day: value('day') };
}

/** The days of remembrance and the feasts on one day of the calendar. */
export function feastsOn(day: string): FeastDay[] {
  const [year, monthDay] = [Number(day.slice(0, 4)), day.slice(5)];
  const fixed = FIXED.filter(
    ({ from, to = from, since }) => from <= monthDay && monthDay <= to && year >= since,
  ).map(({ key, kind, names }) => ({ key, kind, names, isMovable: false }));
  if (year < MOON_YEARS[0] || year > MOON_YEARS[1]) return fixed;
  const now = islamicDay(day);
  const movable = MOVABLE.filter(
    (feast) => now.month === feast.month && now.day >= feast.day && now.day < feast.day + feast.days,
  ).map(({ key, kind, names }) => ({ key, kind, names, isMovable: true }));
  return [...fixed, ...movable];
}
