import { sql } from 'drizzle-orm';
import type { AccessRole } from '@/db/enums';
import { grant, makeAccount, type makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf, type RequestContext } from '@/server/context';
import { getReview } from './queries/review';

export type Organization = Awaited<ReturnType<typeof makeOrganization>>;
/** Somebody who may do what the role may. */
export async function staffOf(organization: Organization, role: AccessRole) {
  const account = await makeAccount();
  await grant(organization.id, account.id, role);
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
}

/** How many rows the organization has. */
export async function count(table: string, organization: Organization, condition = sql`true`) {
  const { rows } = await ownerDb().execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)} t where t.organization_id = ${organization.id} and ${condition}`,
  );
  return rows[0]?.count;
}

/** The line of an article that says so. */
export const lineOf = async (editor: RequestContext, id: string, kind: string, value: string) => {
  const { lines } = await getReview(editor, id);
  const line = lines.find((each) => each.kind === kind && Object.values(each.values).includes(value));
  if (!line) throw new Error(`no ${kind} ${value}`);
  return line;
};
