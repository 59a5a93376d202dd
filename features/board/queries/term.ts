import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { terms } from '@/db/schema/board';
import { people } from '@/db/schema/members';
import { accessGrants } from '@/db/schema/organizations';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { can } from '@/server/policy/can';
import { accountIsSafe } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { readDeaths } from '../deaths';
import { findHandover, type HandoverSubject } from '../handover-subject';
import { officesOfSeats, readOffices, readTerms, unfilled } from '../read-board';
import { newestFirst } from '../rules';
import type { ChecklistItem, DecisionView, TermPageView, TermView } from '../view';

/** A term with its office, what decided it, the access given with it, and what is handed over when it ends. */
export const getTerm = query({
  permission: 'handover:read',
  subject: (context, { id }: { id: string }) => findHandover(context, id),
  run: async (context, { id }, subject): Promise<TermPageView> => {
    const { tx, organization } = context;
    const [row] = await tx
      .select({ term: terms, accountId: people.accountId })
      .from(terms)
      .innerJoin(people, and(eq(people.organizationId, terms.organizationId), eq(people.id, terms.personId)))
      .where(and(eq(terms.organizationId, organization.id), eq(terms.id, id)));
    if (!row) throw notFound();
    const ofSeat = await readTerms(context, { seat: row.term.seatId });
    const term = ofSeat.find((one) => one.id === id);
    const office = await officeOfSeat(context, row.term.seatId);
    if (!term || !office) throw notFound();
    const access = await tx
      .select({ role: accessGrants.role })
      .from(accessGrants)
      .where(
        and(
          eq(accessGrants.organizationId, organization.id),
          eq(accessGrants.termId, id),
          isNull(accessGrants.revokedAt),
        ),
      );
    return {
      term,
      office,
      decision: await decisionOfTerm(context, row.term),
      decisionText: row.term.decision,
      successor: successorOf(term, ofSeat),
      died: can(context.standing, 'member:list')
        ? ((await readDeaths(context, [term.personId])).get(term.personId) ?? null)
        : null,
      hasAccount: row.accountId !== null,
      access: access.map(({ role }) => role),
      checklist: await readChecklist(context, id, subject),
    };
  },
});

/** Who holds the seat after a term: the first who begins on or after its end. */
function successorOf({ endsOn }: TermView, ofSeat: readonly TermView[]): TermView | null {
  if (endsOn === null) return null;
  const later = ofSeat.filter(({ startsOn }) => startsOn !== null && startsOn >= endsOn);
  return later.sort(newestFirst).at(-1) ?? null;
}

async function officeOfSeat(context: OrganizationContext, seatId: string) {
  const officeId = (await officesOfSeats(context, [seatId])).get(seatId);
  return (await readOffices(context, unfilled)).find(({ id }) => id === officeId);
}

interface DecisionRow extends Record<string, unknown> {
  slug: string;
  otherwise: string;
  texts: Partial<Record<Locale, string>>;
}

async function decisionOfTerm(
  { tx, organization, locale }: OrganizationContext,
  { decidedEventId, decidedSourceId }: typeof terms.$inferSelect,
): Promise<DecisionView | null> {
  const { rows } = await tx.execute<DecisionRow>(
    decidedEventId
      ? sql`select e.slug, e.slug as otherwise, (select coalesce(json_object_agg(t.locale, t.title), '{}')
              from event_texts t where t.organization_id = e.organization_id and t.event_id = e.id) as texts
            from events e where e.organization_id = ${organization.id} and e.id = ${decidedEventId}`
      : sql`select s.slug, s.publication as otherwise, (select coalesce(json_object_agg(t.locale, t.title), '{}')
              from source_texts t where t.organization_id = s.organization_id and t.source_id = s.id) as texts
            from sources s where s.organization_id = ${organization.id} and s.id = ${decidedSourceId}`,
  );
  const [row] = rows;
  if (!row) return null;
  const at = fallbackOrder(locale, organization.defaultLocale).find((one) => row.texts[one]) ?? null;
  return {
    kind: decidedEventId ? 'event' : 'source',
    title: (at ? row.texts[at] : null) ?? row.otherwise,
    locale: at,
    slug: row.slug,
  };
}

interface ItemRow extends Record<string, unknown>, Pick<ChecklistItem, 'id' | 'side' | 'kind'> {
  texts: Partial<Record<Locale, string>>;
  tickedAt: string | null;
  by: string | null;
}

/** The lines of the list, and such as were taken away but ticked here before. */
async function readChecklist(
  context: OrganizationContext,
  term: string,
  { ownSides }: HandoverSubject,
): Promise<ChecklistItem[]> {
  const { tx, organization, locale, standing } = context;
  const { rows } = await tx.execute<ItemRow>(sql`
    select i.id, i.side, i.kind, k.ticked_at as "tickedAt",
      case when ${can(standing, 'member:list')} or not ${accountIsSafe(organization.id, sql`a.id`)}
        then coalesce(nullif(a.name, ''), a.email) end as by,
      (select coalesce(json_object_agg(t.locale, t.text), '{}') from handover_item_texts t
        where t.organization_id = i.organization_id and t.item_id = i.id) as texts
    from handover_items i
    left join handover_ticks k on k.organization_id = i.organization_id and k.item_id = i.id and k.term_id = ${term}
    left join accounts a on a.id = k.ticked_by
    where i.organization_id = ${organization.id} and (i.removed_at is null or k.ticked_at is not null)
    order by i.side, i.position, i.id`);
  const mayAll = can(standing, 'handover:tick');
  return rows.map(({ id, side, kind, texts, tickedAt, by }) => {
    const lang = fallbackOrder(locale, organization.defaultLocale).find((one) => texts[one]) ?? locale;
    return {
      ...{ id, side, kind, lang, text: texts[lang] ?? '' },
      ticked: tickedAt ? { at: new Date(tickedAt), by } : null,
      mayTick: mayAll || ownSides.includes(side),
    };
  });
}
