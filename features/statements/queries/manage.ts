import 'server-only';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { statementPeople, statements, statementTexts } from '@/db/schema/statements';
import { viewerOf } from '@/features/members/scope';
import { type Freshness, freshnessOf, textHash } from '@/features/organizations/text-freshness';
import { fallbackOrder, LOCALES, type Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { queryTokens } from '@/lib/names/search-tokens';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { can } from '@/server/policy/can';
import { isThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import type { FoundPerson, ManagedStatement, NameBelow, StatementRow } from '../manage-view';

const LONGEST_LIST = 300;

const titleOf = ({ locale, organization }: OrganizationContext) => {
  const order = sql`array_position(array[${sql.join(
    fallbackOrder(locale, organization.defaultLocale).map((each) => sql`${each}`),
    sql`, `,
  )}], x.locale)`;
  const found = (column: string) => sql<string>`(select ${sql.raw(`x.${column}`)} from statement_texts x
    where x.organization_id = statements.organization_id and x.statement_id = statements.id
    order by ${order} limit 1)`;
  return { title: found('title'), titleLocale: found('locale') as ReturnType<typeof sql<Locale>> };
};

/** All statements, the newest first. */
export const listStatements = query({
  permission: 'statement:list',
  run: (context, _input: null): Promise<StatementRow[]> =>
    context.tx
      .select({
        id: statements.id,
        ...titleOf(context),
        edtf: statements.edtf,
        names: sql<number>`(select count(*)::integer from statement_people p
          where p.organization_id = statements.organization_id and p.statement_id = statements.id)`,
        isPublished: sql<boolean>`${statements.publishedAt} is not null`,
        isHidden: sql<boolean>`${statements.hiddenAt} is not null`,
      })
      .from(statements)
      .where(eq(statements.organizationId, context.organization.id))
      .orderBy(sql`${statements.firstDay} desc nulls first`, desc(statements.createdAt))
      .limit(LONGEST_LIST),
});

/** One statement with its texts in all languages and the names below it. */
export const getManagedStatement = query({
  permission: 'statement:list',
  run: async (context, id: string): Promise<ManagedStatement> => {
    const { tx, organization } = context;
    const [row] = await tx
      .select({ statement: statements, ...titleOf(context) })
      .from(statements)
      .where(and(eq(statements.organizationId, organization.id), eq(statements.id, id)));
    if (!row) throw notFound();
    const { statement, title } = row;
    const texts = await tx
      .select()
      .from(statementTexts)
      .where(and(eq(statementTexts.organizationId, organization.id), eq(statementTexts.statementId, id)));
    const source = texts.find(({ locale }) => locale === organization.defaultLocale);
    const sourceHash = textHash([source?.title, source?.text, source?.addressee]);
    const values: Record<string, string> = { edtf: statement.edtf ?? '' };
    if (statement.showsNames) values.showsNames = 'on';
    for (const text of texts) {
      values[`texts.${text.locale}.title`] = text.title;
      values[`texts.${text.locale}.text`] = text.text ?? '';
      values[`texts.${text.locale}.addressee`] = text.addressee ?? '';
    }
    const freshness = LOCALES.map((locale) => [
      locale,
      freshnessOf(
        texts.find((text) => text.locale === locale),
        sourceHash,
      ),
    ]);
    return {
      id,
      slug: statement.slug,
      title,
      isPublished: statement.publishedAt !== null,
      isHidden: statement.hiddenAt !== null,
      values,
      freshness: Object.fromEntries(freshness) as Record<Locale, Freshness>,
      names: await namesBelow(context, id),
    };
  },
});

async function namesBelow(context: OrganizationContext, id: string): Promise<NameBelow[]> {
  const { tx, organization } = context;
  const viewer = viewerOf(context);
  const rows = await tx
    .select({
      personId: people.id,
      role: statementPeople.role,
      given: people.given,
      surname: people.surname,
      isNamedPublicly: people.isNamedPublicly,
      isHidden: sql<boolean>`${people.hiddenAt} is not null`,
      isSafe: sql<boolean>`${people.safeSince} is not null`,
    })
    .from(statementPeople)
    .innerJoin(
      people,
      and(eq(people.organizationId, statementPeople.organizationId), eq(people.id, statementPeople.personId)),
    )
    .where(and(eq(statementPeople.organizationId, organization.id), eq(statementPeople.statementId, id)))
    .orderBy(statementPeople.position, people.id);
  return rows.map(({ given, surname, ...row }) => ({
    ...row,
    name: isThereFor(viewer, row) ? formatPersonName({ given, surname }, 'given-first') : null,
  }));
}

const MOST_FOUND = 10;

/**
 * People by their name, in any spelling or script. Names of mere members, and of people in safe mode, only for those who may
 * list members.
 */
export async function findPeople(context: OrganizationContext, name: string): Promise<FoundPerson[]> {
  const { tx, organization, standing } = context;
  const isOpen = can(standing, 'member:list')
    ? undefined
    : and(eq(people.isNamedPublicly, true), isNull(people.safeSince));
  const tokens = queryTokens(name.slice(0, 100)).slice(0, 6);
  if (tokens.length === 0) return [];
  const found = tokens.map(
    (token) => sql`exists (select from person_tokens k where k.organization_id = people.organization_id
      and k.person_id = people.id and k.is_name and k.token >= ${token} and k.token < ${`${token}~`})`,
  );
  const rows = await tx
    .select({
      id: people.id,
      given: people.given,
      surname: people.surname,
      isNamedPublicly: people.isNamedPublicly,
      isHidden: sql<boolean>`${people.hiddenAt} is not null`,
    })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), isOpen, ...found))
    .orderBy(people.sortKey, people.id)
    .limit(MOST_FOUND);
  return rows.map(({ given, surname, ...row }) => ({
    ...row,
    name: formatPersonName({ given, surname }, 'given-first'),
  }));
}

/** Who could be put below a statement. */
export const findPeopleToName = query({
  permission: 'statement:update',
  run: (context, name: string) => findPeople(context, name),
});
