import { fallbackOrder } from '@/lib/locales';
import { query } from '@/server/query';
import {
  canBeReplaced,
  isAgainstRecord,
  isNamedFor,
  readContradictions,
  recordedOf,
  sidesOf,
  toldOf,
} from '../read-contradictions';
import type { Contradiction } from '../view';

/** Where sources say different things, what is open first. Nobody in safe mode is named to editors. */
export const listContradictions = query({
  permission: 'article:list',
  run: async (context, _input: null): Promise<Contradiction[]> => {
    const { organization, locale } = context;
    const locales = fallbackOrder(locale, organization.defaultLocale);
    const rows = await readContradictions(context, organization.id, isNamedFor(context));
    return rows.flatMap((row): Contradiction[] => {
      const recorded = recordedOf(row, row.field === 'date' ? locales : [row.locale, ...locales]);
      if (!isAgainstRecord(row, recorded.value)) return [];
      const sides = sidesOf(row, rows);
      const title = locales.flatMap((each) => row.titles.filter((text) => text.locale === each))[0]?.text;
      const named = (of: typeof sides.other) => [...new Set(of.map(({ source }) => source))];
      return [
        {
          id: row.id,
          field: row.field,
          decision: row.decision,
          about: row.name ?? title ?? '',
          event: row.event,
          office: row.office,
          recorded: { ...recorded, asOf: row.asOf, sources: named(sides.recorded) },
          other: { ...toldOf(row), sources: named(sides.other) },
          canReplace: canBeReplaced(row),
        },
      ];
    });
  },
});
