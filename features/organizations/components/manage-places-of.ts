import type { PlaceGroup } from '@/components/layout/manage-places';
import type { Locale } from '@/lib/locales';
import { countText } from '../count-text';

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
  profile: boolean;
  corrections: boolean;
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
  counts: { members: number; board: number; events: number; statements: number; corrections: number };
  /** Words of `organizations.places`. */
  t: (key: string) => string;
}

type Key = keyof OpenPlaces | 'overview';

/** The places of the management area that the viewer may open, in the order of the drawing. */
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
    {
      places: [
        { ...place('overview'), short: t('overviewShort') },
        { ...place('members', counts.members), short: t('membersShort') },
        { ...place('board', counts.board), short: t('boardShort') },
        { ...place('events', counts.events), short: t('eventsShort') },
        place('groups'),
        place('scan'),
        place('households'),
        place('dues'),
        place('announcements'),
        place('statements', counts.statements),
      ],
    },
    {
      title: t('site'),
      places: [place('profile'), place('sources'), place('corrections', counts.corrections)],
    },
    {
      title: t('administration'),
      places: [place('access'), place('journal'), place('mail'), place('retention'), place('lockdown')],
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
