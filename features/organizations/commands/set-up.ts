import { eq, isNull, sql } from 'drizzle-orm';
import { accounts, installation } from '@/db/schema/accounts';
import { accessGrants, organizations } from '@/db/schema/organizations';
import { setUpSchema } from '@/features/accounts/schema';
import { choosePassword } from '@/features/accounts/setting-password';
import { consumeToken } from '@/features/accounts/tokens';
import { z } from '@/lib/validation';
import { accountCommand, type Command, command } from '@/server/command';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { notFound } from '@/server/errors';
import { ORGANIZATION_REF, type OrganizationRef } from '@/server/organization-ref';

/** Makes the first account and closes the set-up for good: of any number of callers one wins, the rest find nothing. */
const createOperator = accountCommand({
  name: 'account.set-up',
  permission: 'account:set-up',
  input: setUpSchema,
  run: async ({ tx, locale }, { token, name, email, password }) => {
    const [open] = await tx
      .select({ id: installation.id })
      .from(installation)
      .where(isNull(installation.setUpAt))
      .for('update');
    if (!open || !(await consumeToken(tx, 'set-up', token))) throw notFound();
    const passwordHash = await choosePassword(password, { email, name });
    const [account] = await tx
      .insert(accounts)
      .values({ email, name, locale, passwordHash, isOperator: true })
      .returning({ id: accounts.id });
    if (!account) throw notFound();
    await tx.update(installation).set({ setUpAt: sql`now()` }).where(eq(installation.id, open.id));
    return { accountId: account.id };
  },
  journal: ({ accountId }, { name }) => ({
    subjectType: 'account',
    subjectId: accountId,
    subjectName: name,
  }),
});

const grantAdmin = command({
  name: 'access.grant',
  permission: 'access:invite',
  input: z.strictObject({ accountId: z.uuid(), name: z.string() }),
  run: async ({ tx, organization }, { accountId }) => {
    await tx.insert(accessGrants).values({ organizationId: organization.id, accountId, role: 'admin' });
    return accountId;
  },
  journal: (accountId, { name }) => ({
    subjectType: 'account',
    subjectId: accountId,
    subjectName: name,
    details: { role: 'admin' },
  }),
});

async function setUpInstallation(...[request, input]: Parameters<typeof createOperator>) {
  const operator = await createOperator(request, input);
  const { name } = setUpSchema.parse(input);
  for (const organization of await allOrganizations()) {
    await grantAdmin(systemContext(request.locale, organization), { ...operator, name });
  }
  return operator;
}

function allOrganizations(): Promise<OrganizationRef[]> {
  return asWorker((tx) => tx.select(ORGANIZATION_REF).from(organizations));
}

const { commandName, permission, schema } = createOperator;

/**
 * The first administrator: operator of the installation and administrator of every organization that is there. The
 * grants follow the account one organization at a time, because each stands behind a wall of its own.
 */
export const setUp: Command<typeof setUpSchema, { accountId: string }> = Object.assign(setUpInstallation, {
  commandName,
  permission,
  schema,
});
