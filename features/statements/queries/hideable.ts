import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import type { HideableView } from '../manage-view';
import { findPeople } from './manage';

const LONGEST_LIST = 100;

interface Asked {
  path: string;
  /** Whoever else is looked for, on whatever page their name stands. */
  name: string;
}

/** What stands on the page that a request is about, and people of that name, so that they can be hidden at once. */
export const listHideable = query({
  permission: 'content:hide',
  run: async (context, { path, name }: Asked): Promise<HideableView[]> => {
    const onPage = await listOnPage(context, path);
    const found = name ? await findPeople(context, name) : [];
    const others = found.filter((person) => !onPage.some(({ id }) => id === person.id));
    return [...onPage, ...others.map((person) => ({ kind: 'person' as const, ...person }))];
  },
});

async function listOnPage(context: OrganizationContext, path: string): Promise<HideableView[]> {
  const [place = '', slug = ''] = path.split('/').slice(3);
  if (place === 'people') return onPersonPage(context, slug);
  if (place === 'events') return onEventPage(context, slug);
  if (place === 'statements') return onStatementPage(context, slug);
  return [];
}

/** Everything that is hidden in the organization. */
export const listHidden = query({
  permission: 'content:hide',
  run: (context, _input: null): Promise<HideableView[]> =>
    read(
      context,
      sql`select 'person' as kind, p.id, ${personName} as name from people p
            where p.organization_id = ${context.organization.id} and p.hidden_at is not null and ${personIsThereFor(context)}
          union all select 'person-fact', f.id, ${factName(context)} from person_facts f
            join people p on p.organization_id = f.organization_id and p.id = f.person_id
            where f.organization_id = ${context.organization.id} and f.hidden_at is not null and ${personIsThereFor(context)}
          union all select 'term', t.id, ${termName} from terms t
            join people p on p.organization_id = t.organization_id and p.id = t.person_id
            where t.organization_id = ${context.organization.id} and t.hidden_at is not null and ${personIsThereFor(context)}
          union all select 'event', e.id, ${eventTitle(context)} from events e
            where e.organization_id = ${context.organization.id} and e.hidden_at is not null
          union all select 'statement', s.id, ${statementTitle(context)} from statements s
            where s.organization_id = ${context.organization.id} and s.hidden_at is not null`,
      sql`true`,
    ),
});

const personName = sql`concat_ws(' ', p.given, p.surname)`;
const termName = sql`concat_ws(' ', p.given, p.surname, t.start_edtf)`;

const inOwnLanguage = ({ locale, organization }: OrganizationContext) =>
  sql`array_position(array[${locale}, ${organization.defaultLocale}, 'az', 'ru', 'en'], x.locale)`;
const factName = (context: OrganizationContext) =>
  sql`coalesce((select x.text from person_fact_texts x where x.organization_id = f.organization_id
    and x.fact_id = f.id order by ${inOwnLanguage(context)} limit 1), f.kind::text)`;
const eventTitle = (context: OrganizationContext) =>
  sql`coalesce((select x.title from event_texts x where x.organization_id = e.organization_id
    and x.event_id = e.id order by ${inOwnLanguage(context)} limit 1), e.slug)`;
const statementTitle = (context: OrganizationContext) =>
  sql`coalesce((select x.title from statement_texts x where x.organization_id = s.organization_id
    and x.statement_id = s.id order by ${inOwnLanguage(context)} limit 1), s.slug)`;

function onPersonPage(context: OrganizationContext, slug: string) {
  const isOwn = sql`p.organization_id = ${context.organization.id} and p.slug = ${slug} and ${personIsThereFor(context)}`;
  return read(
    context,
    sql`select 'person' as kind, p.id, ${personName} as name, p.hidden_at from people p where ${isOwn}
        union all select 'person-fact', f.id, ${factName(context)}, f.hidden_at from person_facts f
          join people p on p.organization_id = f.organization_id and p.id = f.person_id
          where ${isOwn} and f.visibility = 'public'
        union all select 'term', t.id, ${termName}, t.hidden_at from terms t
          join people p on p.organization_id = t.organization_id and p.id = t.person_id where ${isOwn}`,
  );
}

function onEventPage(context: OrganizationContext, slug: string) {
  const isOwn = sql`e.organization_id = ${context.organization.id} and e.slug = ${slug}`;
  return read(
    context,
    sql`select 'event' as kind, e.id, ${eventTitle(context)} as name, e.hidden_at from events e where ${isOwn}
        union select 'person', p.id, ${personName}, p.hidden_at from events e
          join event_people b on b.organization_id = e.organization_id and b.event_id = e.id
          join people p on p.organization_id = b.organization_id and p.id = b.person_id
          where ${isOwn} and ${personIsThereFor(context)}`,
  );
}

function onStatementPage(context: OrganizationContext, slug: string) {
  const isOwn = sql`s.organization_id = ${context.organization.id} and s.slug = ${slug}`;
  return read(
    context,
    sql`select 'statement' as kind, s.id, ${statementTitle(context)} as name, s.hidden_at
          from statements s where ${isOwn}
        union select 'person', p.id, ${personName}, p.hidden_at from statements s
          join statement_people b on b.organization_id = s.organization_id and b.statement_id = s.id
          join people p on p.organization_id = b.organization_id and p.id = b.person_id
          where ${isOwn} and ${personIsThereFor(context)}`,
  );
}

async function read(
  { tx }: OrganizationContext,
  rows: ReturnType<typeof sql>,
  isHidden = sql`found.hidden_at is not null`,
): Promise<HideableView[]> {
  const found = await tx.execute<HideableView & Record<string, unknown>>(sql`
    select found.kind, found.id, left(found.name, 200) as name, ${isHidden} as "isHidden"
    from (${rows}) found order by found.kind, found.name limit ${LONGEST_LIST}`);
  return found.rows;
}
