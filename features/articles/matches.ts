import 'server-only';
import { sql } from 'drizzle-orm';
import { parseEdtf } from '@/lib/dates/edtf';
import { fold } from '@/lib/names/fold';
import type { PersonName } from '@/lib/names/person-name';
import { formatPersonName } from '@/lib/names/person-name';
import { queryTokens } from '@/lib/names/search-tokens';
import { namesOf } from '@/lib/same-person';
import type { OrganizationContext } from '@/server/context';
import { type MatchReason, pointsOf, SHOWN_FROM, SURE_FROM } from './match-rules';
import type { NewProposal } from './proposals-of';
import type { Payload } from './schema';

export interface Match {
  id: string;
  label: string;
  reasons: MatchReason[];
  /** Joined without asking, unless there is another such one. */
  isSure: boolean;
}

const MOST_LOOKED_AT = 60;
const MOST_SHOWN = 5;
/** So far apart two sources may date one event. */
const DAYS_OF_A_SLIP = 45;

/**
 * People whom a proposal may mean, in any script. Only such as are named in public already, and nobody in safe mode: an article
 * must not lead editors to members.
 */
export async function matchPeople(
  { tx, organization }: OrganizationContext,
  { given, surname, patronymic }: Pick<PersonName, 'given' | 'surname'> & { patronymic?: string | null },
): Promise<Match[]> {
  const tokens = queryTokens(surname || given).slice(0, 3);
  if (tokens.length === 0) return [];
  const bearing = tokens.map(
    (token) => sql`exists (select from person_tokens k where k.organization_id = p.organization_id
      and k.person_id = p.id and k.token = ${token})`,
  );
  const { rows } = await tx.execute<{ id: string; names: PersonName[] }>(sql`
    select p.id, (select json_agg(json_build_object('given', n.given, 'surname', n.surname, 'patronymic', n.patronymic)
        order by n.at) from (
      select 0 as at, p.given, p.surname, p.patronymic
      union all select 1, f.given, f.surname, f.patronymic from person_names f
        where f.organization_id = p.organization_id and f.person_id = p.id) n) as names
    from people p
    where p.organization_id = ${organization.id} and p.is_named_publicly and p.safe_since is null
      and (${sql.join(bearing, sql` or `)})
    order by p.sort_key, p.id limit ${MOST_LOOKED_AT}`);
  const asked = [{ given, surname, patronymic: patronymic ?? null }];
  const found = rows.flatMap(({ id, names }): Match[] => {
    const agreement = namesOf(asked, names);
    if (agreement !== 'same' && agreement !== 'similar') return [];
    const [name] = names;
    return [
      {
        id,
        label: name ? formatPersonName(name, 'given-first') : '',
        reasons: [agreement === 'same' ? 'same-name' : 'similar-name'],
        isSure: agreement === 'same',
      },
    ];
  });
  return found.sort((a, b) => Number(b.isSure) - Number(a.isSure)).slice(0, MOST_SHOWN);
}

const TABLES = {
  event: {
    rows: sql`events t join event_texts x on x.organization_id = t.organization_id and x.event_id = t.id`,
    lastDay: sql`t.last_day`,
    category: sql`t.category::text`,
  },
  statement: {
    rows: sql`statements t join statement_texts x on x.organization_id = t.organization_id and x.statement_id = t.id`,
    lastDay: sql`t.first_day`,
    category: sql`null`,
  },
};

/** Events or statements of the organization that a proposal may mean, by day, title and category. */
export async function matchRecords(
  { tx, organization }: OrganizationContext,
  kind: 'event' | 'statement',
  payload: Pick<Payload<'event'>, 'title'> & { edtf?: string | undefined; category?: string },
): Promise<Match[]> {
  const date = payload.edtf ? parseEdtf(payload.edtf) : null;
  if (!date?.from || !date.to) return [];
  const { rows: table, lastDay, category } = TABLES[kind];
  const { rows } = await tx.execute<{
    id: string;
    edtf: string | null;
    day: string | null;
    isElsewhen: boolean;
    category: string | null;
    titles: string[];
  }>(sql`
    select t.id, t.edtf, t.first_day::text as day,
      not (t.first_day <= ${date.to}::date and ${lastDay} >= ${date.from}::date) as "isElsewhen", ${category} as category, json_agg(x.title order by x.locale) as titles
    from ${table}
    where t.organization_id = ${organization.id}
      and t.first_day <= ${date.to}::date + ${DAYS_OF_A_SLIP}::integer and ${lastDay} >= ${date.from}::date - ${DAYS_OF_A_SLIP}::integer
    group by t.organization_id, t.id order by "isElsewhen", t.first_day, t.id limit ${MOST_LOOKED_AT}`);
  const found = rows.map((row) => {
    const { points, reasons } = pointsOf(
      {
        title: payload.title,
        date: date.edtf,
        isDay: date.precision === 'day',
        isElsewhen: row.isElsewhen,
        category: payload.category,
      },
      { titles: row.titles, date: row.edtf ?? row.day, category: row.category },
      fold,
    );
    return { id: row.id, label: row.titles[0] ?? '', reasons, points, isSure: points >= SURE_FROM };
  });
  return found
    .filter(({ points }) => points >= SHOWN_FROM)
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_SHOWN)
    .map(({ points: _, ...match }) => match);
}

/** The one that is sure, where there is exactly one. */
export function sureOf(matches: readonly Match[], except: ReadonlySet<string> = new Set()): string | null {
  const sure = matches.filter(({ id, isSure }) => isSure && !except.has(id));
  return sure.length === 1 ? (sure[0]?.id ?? null) : null;
}

/** Whom or what a proposal is joined to from the start: where there is no doubt. Still to be accepted. */
export async function joinedFrom(context: OrganizationContext, { kind, payload }: NewProposal) {
  if (kind === 'person') return { personId: sureOf(await matchPeople(context, payload)) };
  if (kind === 'event') return { eventId: sureOf(await matchRecords(context, kind, payload)) };
  if (kind === 'statement') return { statementId: sureOf(await matchRecords(context, kind, payload)) };
  return {};
}
