import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { bodies, bodyTexts } from '@/db/schema/board';
import { LOCALES } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import type { BodyInput } from './schema';

/** The names as they are now; one that was emptied is taken away. */
export async function writeNames(
  { tx, organization }: OrganizationContext,
  bodyId: string,
  texts: BodyInput['texts'],
) {
  const given = LOCALES.flatMap((locale) => {
    const name = texts?.[locale]?.name;
    return name ? [{ organizationId: organization.id, bodyId, locale, name }] : [];
  });
  await tx
    .delete(bodyTexts)
    .where(and(eq(bodyTexts.organizationId, organization.id), eq(bodyTexts.bodyId, bodyId)));
  if (given.length > 0) await tx.insert(bodyTexts).values(given);
}

/** What the journal calls a body: its own name, in the first language that has one, or its kind. */
export const namedAs = (texts: BodyInput['texts'], kind: string): string =>
  LOCALES.map((locale) => texts?.[locale]?.name).find(Boolean) ?? kind;

/** The place after all others. */
export const lastPlace = ({ organization }: OrganizationContext) =>
  sql`(select coalesce(max(b.position), 0) + 1 from bodies b where b.organization_id = ${organization.id})`;

/** The body that an office is added to; the board where none is named, made when it is needed first. */
export async function bodyFor(context: OrganizationContext, id: string | undefined): Promise<string | null> {
  const { tx, organization } = context;
  const [body] = await tx
    .select({ id: bodies.id })
    .from(bodies)
    .where(and(eq(bodies.organizationId, organization.id), id ? eq(bodies.id, id) : eq(bodies.kind, 'board')))
    .orderBy(asc(bodies.position), asc(bodies.createdAt))
    .limit(1)
    .for('update');
  if (body) return body.id;
  if (id) return null;
  const [board] = await tx
    .insert(bodies)
    .values({ organizationId: organization.id, kind: 'board', position: lastPlace(context) })
    .returning({ id: bodies.id });
  if (!board) throw notFound();
  return board.id;
}
