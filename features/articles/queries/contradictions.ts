import { sql } from 'drizzle-orm';
import { fallbackOrder } from '@/lib/locales';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import {
  canBeReplaced,
  languageOfValue,
  readContradictions,
  recordedOf,
  sidesOf,
} from '../read-contradictions';
import type { Contradiction } from '../view';

/** Where sources say different things, what is open first. Nobody in safe mode is named to editors. */
export const listContradictions = query({
  permission: 'article:list',
  run: async (context, _input: null): Promise<Contradiction[]> => {
    const { organization, locale } = context;
    const locales = fallbackOrder(locale, organization.defaultLocale);
    const rows = await readContradictions(
      context,
      organization.id,
      sql`(c.fact_id is null or exists (select from people p where p.organization_id = c.organization_id
        and p.id = f.person_id and ${personIsThereFor(context)}))`,
    );
    return rows.flatMap((row): Contradiction[] => {
      const recorded = recordedOf(row, row.field === 'date' ? locales : [row.locale, ...locales]);
      if (recorded.value === row.value) return [];
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
          recorded: { ...recorded, sources: named(sides.recorded) },
          other: { value: row.value, language: languageOfValue(row), sources: named(sides.other) },
          canReplace: canBeReplaced(row),
        },
      ];
    });
  },
});
