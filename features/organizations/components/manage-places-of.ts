import type { PlaceGroup } from '@/components/layout/manage-places';
import { countText } from '@/lib/count-text';
import type { Locale } from '@/lib/locales';

/** Which places the viewer may open; decided on the server. */
export interface OpenPlaces {
  members: boolean;
  board: boolean;
  groups: boolean;
  scan: boolean;
  households: boolean;
  dues: boolean;
  events: boolean;
  announcements: boolean;
  statements: boolean;
  sources: boolean;
  articles: boolean;
  profile: boolean;
  corrections: boolean;
  claims: boolean;
  access: boolean;
  journal: boolean;
  mail: boolean;
  retention: boolean;
  lockdown: boolean;
}

interface Options {
  locale: Locale;
  slug: string;
  open: OpenPlaces;
  counts: {
    members: number;
    board: number;
    events: number;
    statements: number;
    corrections: number;
    claims: number;
  };
  /** Words of `organizations.places`. */
  t: (key: string) => string;
}

type Key = keyof OpenPlaces | 'overview';

/** The places of the management area that the viewer may open, grouped by what a secretary looks for. */
export function managePlacesOf({ locale, slug, open, counts, t }: Options): PlaceGroup[] {
  const root = `/${locale}/manage/${slug}`;
  const count = (number: number) => (number > 0 ? countText(number, locale) : undefined);
  const place = (key: Key, number?: number) => ({
    key,
    href: key === 'overview' ? root : `${root}/${key}`,
    label: t(key),
    count: number === undefined ? undefined : count(number),
  });
  const groups = [
    { places: [{ ...place('overview'), short: t('overviewShort') }] },
    {
      title: t('people'),
      places: [
        { ...place('members', counts.members), short: t('membersShort') },
        { ...place('board', counts.board), short: t('boardShort') },
        place('groups'),
        place('households'),
        place('scan'),
      ],
    },
    {
      title: t('work'),
      places: [
        { ...place('events', counts.events), short: t('eventsShort') },
        place('announcements'),
        place('dues'),
        place('mail'),
      ],
    },
    {
      title: t('site'),
      places: [
        place('profile'),
        place('statements', counts.statements),
        place('sources'),
        place('articles'),
        place('corrections', counts.corrections),
        place('claims', counts.claims),
      ],
    },
    {
      title: t('administration'),
      places: [place('access'), place('journal'), place('retention'), place('lockdown')],
    },
  ];
  return groups
    .map(({ places, ...group }) => ({
      ...group,
      places: places
        .filter(({ key }) => key === 'overview' || open[key])
        .map(({ key: _, ...shown }) => shown),
    }))
    .filter(({ places }) => places.length > 0);
}
