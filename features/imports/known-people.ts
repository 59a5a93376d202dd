import 'server-only';
import { sql } from 'drizzle-orm';
import type { NameForm } from '@/db/enums';
import { readYears } from '@/features/dues/listed-payments';
import type { YearOfAccount } from '@/features/dues/listed-rules';
import { nameParts } from '@/lib/names/name-parts';
import { remembering } from '@/lib/remember';
import type { OrganizationContext } from '@/server/context';
import type { PersonField } from '../members/fields';
import type { KnownMembership } from './membership-notices';
import type { FormName } from './packed-name';

/** A person of the organization as far as a row can be compared with it. What they hide from admins is not there. */
export interface KnownPerson {
  id: string;
  given: string;
  surname: string;
  patronymic: string | null;
  birth: string | null;
  email: string | null;
  phone: string | null;
  morePhones: string | null;
  city: string | null;
  address: string | null;
  occupation: string | null;
  education: string | null;
  gender: string | null;
  languages: string | null;
  notes: string | null;
  memberNumber: string | null;
  language: string | null;
  isMember: boolean;
  /** The oldest first; read where a file speaks of them. */
  memberships?: KnownMembership[] | null;
  /** As the database writes it, to the microsecond. */
  seenAt: string;
  spellings: Spelling[];
  /** What they answered to the organization's own questions, by these; read where a file answers them. */
  answers: Readonly<Record<string, string>> | null;
  /** Their account by years; read where a file speaks of dues. */
  dues?: Readonly<Record<number, YearOfAccount>>;
  hidden: PersonField[];
}

/** The name itself, or another form of it. */
export interface Spelling extends FormName {
  form?: NameForm;
  isUnofficial?: boolean;
}

type Index = Map<string, string | string[]>;

/** Who of an organization has which number, address, phone and name. */
export interface PeopleIndex {
  numbers: Index;
  emails: Index;
  phones: Index;
  names: Index;
}

function put(index: Index, key: string | null, id: string): void {
  if (!key) return;
  const known = index.get(key);
  if (known === undefined) index.set(key, id);
  else if (typeof known === 'string') known !== id && index.set(key, [known, id]);
  else if (!known.includes(id)) known.push(id);
}

/** The ids under a key. */
export function idsOf(index: Index, key: string | undefined): readonly string[] {
  const known = key === undefined ? undefined : index.get(key);
  return known === undefined ? NOBODY : typeof known === 'string' ? [known] : known;
}

const NOBODY: readonly string[] = [];

/** Stands in no name. */
const BETWEEN = '\u0001';

/** Name keys word by word: the few thousand words of a list return again and again. */
export function nameKeys(): (name: { given: string; surname: string }) => string {
  const known = new Map<string, string>();
  const keyOf = (part: string) => {
    let key = known.get(part);
    if (key === undefined) {
      const { words, father } = nameParts(part);
      key = [...words, ...(father ? [father] : [])].map((word) => word.key).join(' ');
      known.set(part, key);
    }
    return key;
  };
  // Each row is asked for a few times, and soon.
  const whole = remembering((name) => {
    const [given = '', surname = ''] = name.split(BETWEEN);
    return `${keyOf(given)} ${keyOf(surname)}`.trim().split(' ').sort().join(' ');
  }, 5_000);
  return ({ given, surname }) => whole(given + BETWEEN + surname);
}

const PAGE = 10_000;

/** Reads everybody once, page by page. */
export async function indexPeople(
  { tx, organization }: OrganizationContext,
  keyOf: ReturnType<typeof nameKeys>,
): Promise<PeopleIndex> {
  const index: PeopleIndex = { numbers: new Map(), emails: new Map(), phones: new Map(), names: new Map() };
  const hidden = await hiddenContacts({ tx, organization });
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await tx.execute<Record<string, string | null> & { id: string }>(sql`
      select p.id, p.given, p.surname, d.member_number, d.email, d.phone,
        (select array_agg(n.given || chr(1) || n.surname) from person_names n
         where n.organization_id = p.organization_id and n.person_id = p.id) as forms
      from people p left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
      where p.organization_id = ${organization.id} and p.id > ${after} order by p.id limit ${PAGE}`);
    for (const row of rows) {
      put(index.numbers, row.member_number ?? null, row.id);
      if (!hidden.has(`email ${row.id}`)) put(index.emails, row.email ?? null, row.id);
      if (!hidden.has(`phone ${row.id}`)) put(index.phones, row.phone ?? null, row.id);
      put(index.names, keyOf({ given: row.given ?? '', surname: row.surname ?? '' }), row.id);
      for (const form of (row.forms as string[] | null) ?? []) {
        const [given = '', surname = ''] = form.split('\u0001');
        put(index.names, keyOf({ given, surname }), row.id);
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return index;
    after = last.id;
  }
}

/** What people keep to themselves finds nobody. */
async function hiddenContacts({ tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>) {
  const { rows } = await tx.execute<{ what: string }>(sql`
    select field || ' ' || person_id as what from person_visibilities
    where organization_id = ${organization.id} and visibility = 'self' and field in ('email', 'phone')`);
  return new Set(rows.map(({ what }) => what));
}

/** What is read of people only where a file speaks of it. */
interface Asked {
  answers?: boolean;
  memberships?: boolean;
  /** Of their accounts. */
  years?: readonly number[];
}

/** Some people whole, by id. */
export async function readKnown(
  context: OrganizationContext,
  ids: readonly string[],
  { answers = false, memberships = false, years = [] }: Asked = {},
): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const { tx, organization } = context;
  const { rows } = await tx.execute<Omit<KnownPerson, 'spellings' | 'hidden'> & Stored>(sql`
    select p.id, p.given, p.surname, p.patronymic, d.birth_edtf as birth, d.email, d.phone, d.city, d.address,
      d.occupation, d.education, d.gender, nullif(array_to_string(d.languages, ','), '') as languages, d.notes, d.member_number as "memberNumber", d.locale as language,
      (select string_agg(c.value, ',' order by c.position) from person_contacts c where c.organization_id = p.organization_id
        and c.person_id = p.id and c.kind = 'phone' and c.visibility <> 'self') as "morePhones",
      p.joined_on is not null as "isMember", p.updated_at::text as "seenAt",
      (select jsonb_agg(jsonb_build_object('given', n.given, 'surname', n.surname, 'patronymic', n.patronymic,
        'form', n.form, 'isUnofficial', n.is_unofficial))
       from person_names n where n.organization_id = p.organization_id and n.person_id = p.id) as spellings,
      ${
        answers
          ? sql`(select jsonb_object_agg(a.field_id, a.value) from custom_values a
              where a.organization_id = p.organization_id and a.person_id = p.id)`
          : sql`null::jsonb`
      } as answers,
      ${
        memberships
          ? sql`(select jsonb_agg(jsonb_build_object('type', m.type, 'start', coalesce(m.start_edtf, m.starts_on::text),
                'startsOn', m.starts_on, 'end', m.end_edtf, 'endReason', m.end_reason) order by m.starts_on)
              from memberships m where m.organization_id = p.organization_id and m.person_id = p.id)`
          : sql`null::jsonb`
      } as memberships,
      (select array_agg(v.field) from person_visibilities v
       where v.organization_id = p.organization_id and v.person_id = p.id and v.visibility = 'self') as hidden
    from people p left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
    where p.organization_id = ${organization.id} and p.id = any (${sql.param([...ids])}::uuid[])`);
  const accounts = await readYears(context, ids, years);
  return new Map(
    rows.map((row) => {
      const dues = accounts.get(row.id);
      return [row.id, { ...withoutHidden(row), ...(dues ? { dues } : {}) }];
    }),
  );
}

interface Stored extends Record<string, unknown> {
  spellings: KnownPerson['spellings'] | null;
  hidden: PersonField[] | null;
}

function withoutHidden(row: Omit<KnownPerson, 'spellings' | 'hidden'> & Stored): KnownPerson {
  const hidden = row.hidden ?? [];
  const gone = Object.fromEntries(hidden.map((field) => [field, null]));
  return { ...row, ...gone, spellings: [row, ...(row.spellings ?? [])], hidden };
}
