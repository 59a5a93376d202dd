import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { OfficeKind } from '@/db/enums';
import { officeTexts } from '@/db/schema/board';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import type { HeldOffice } from './view';

/** What is said of somebody beside their own fields. */
export interface Standing {
  /** The offices held, in the order of the board. */
  offices: HeldOffice[];
  /** Whether an application of theirs waits for a decision. */
  hasApplied: boolean;
}

const HERE = sql.placeholder('organizationId');
const ON = sql`${sql.placeholder('day')}::date`;
const HAS_APPLIED = sql<boolean>`exists (select from applications a
  where a.organization_id = ${HERE} and a.person_id = asked.id and a.state in ('open', 'asked'))`;
const OFFICES = sql<{ id: string; kind: OfficeKind }[]>`(
  select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind) order by o.position), '[]')
  from terms t
  join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
  join offices o on o.organization_id = s.organization_id and o.id = s.office_id
  where t.organization_id = ${HERE} and t.person_id = asked.id and t.hidden_at is null
    and (t.starts_on is null or t.starts_on <= ${ON}) and (t.ends_on is null or t.ends_on > ${ON}))`;

/** How these people stand with the organization on a day, by id. Asked person by person, so that one plan fits any of them. */
export async function readStandings(
  context: OrganizationContext,
  ids: readonly string[],
  day: string,
): Promise<Map<string, Standing>> {
  const { tx, organization } = context;
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: sql<string>`asked.id`, offices: OFFICES, hasApplied: HAS_APPLIED })
    .from(sql`unnest(${sql.placeholder('ids')}::uuid[]) as asked (id)`)
    .prepare('standings')
    .execute({ organizationId: organization.id, ids, day });
  const titles = await titlesOf(context, [
    ...new Set(rows.flatMap((row) => row.offices.map(({ id }) => id))),
  ]);
  return new Map(
    rows.map(({ id, offices, hasApplied }) => [
      id,
      {
        hasApplied,
        offices: offices.map((office) => ({
          kind: office.kind,
          ...(titles.get(office.id) ?? { title: null, locale: null }),
        })),
      },
    ]),
  );
}

async function titlesOf({ tx, organization, locale }: OrganizationContext, officeIds: string[]) {
  const titles = new Map<string, { title: string; locale: Locale }>();
  if (officeIds.length === 0) return titles;
  const texts = await tx
    .select()
    .from(officeTexts)
    .where(and(eq(officeTexts.organizationId, organization.id), inArray(officeTexts.officeId, officeIds)));
  for (const wanted of [...fallbackOrder(locale, organization.defaultLocale)].reverse()) {
    for (const text of texts.filter((row) => row.locale === wanted)) {
      titles.set(text.officeId, { title: text.title, locale: text.locale });
    }
  }
  return titles;
}
