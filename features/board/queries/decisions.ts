import 'server-only';
import { sql } from 'drizzle-orm';
import { fallbackOrder, type Locale } from '@/lib/locales';
import { query } from '@/server/query';

export interface DecisionChoice {
  /** `event:…` or `source:…`, as a form sends it. */
  value: string;
  kind: 'event' | 'source';
  title: string;
  edtf: string | null;
}

interface ChoiceRow extends Record<string, unknown> {
  kind: 'event' | 'source';
  id: string;
  texts: Partial<Record<Locale, string>>;
  otherwise: string;
  edtf: string | null;
}

const MOST = 100;

/** The events and sources that may have decided a term, the latest first. SQL reads right features' tables; no code does. */
export const listDecisions = query({
  permission: 'term:appoint',
  run: async ({ tx, organization, locale }, _input: null): Promise<DecisionChoice[]> => {
    const { rows } = await tx.execute<ChoiceRow>(sql`
      (select 'event' as kind, e.id, coalesce(e.edtf, e.first_day::text) as edtf, e.slug as otherwise,
        (select coalesce(json_object_agg(t.locale, t.title), '{}') from event_texts t
          where t.organization_id = e.organization_id and t.event_id = e.id) as texts
       from events e where e.organization_id = ${organization.id} and e.hidden_at is null
       order by (e.category in ('assembly', 'meeting')) desc, e.first_day desc nulls last limit ${MOST})
      union all
      (select 'source', s.id, s.published_edtf, s.publication,
        (select coalesce(json_object_agg(t.locale, t.title), '{}') from source_texts t
          where t.organization_id = s.organization_id and t.source_id = s.id)
       from sources s where s.organization_id = ${organization.id}
       order by s.published_edtf desc nulls last limit ${MOST})`);
    return rows.map(({ kind, id, texts, otherwise, edtf }) => {
      const title = fallbackOrder(locale, organization.defaultLocale).flatMap((one) => texts[one] ?? [])[0];
      return { value: `${kind}:${id}`, kind, title: title ?? otherwise, edtf };
    });
  },
});
