import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeAccount } from '@/db/testing/factories';
import { asAuth, askAuth, behindWall } from './database';
import { refusedConstraint } from './errors';

const NOBODY = { organizationId: null, accountId: null };
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: Error) => error,
  );
/** As Next prints it and as our log does. */
const printed = (error: Error | undefined) =>
  `${inspect(error, { depth: 9 })} ${error?.stack} ${error?.message}`;

describe('an error of the database', () => {
  it('names no value of its question, wherever it is printed', async () => {
    const error = await thrownBy(
      behindWall(NOBODY, (tx) => tx.execute(sql`select ${'Kanarya Gizlinova'}::text, ${'sirr'}::uuid`)),
    );
    expect(printed(error)).toContain('Failed query');
    expect(printed(error)).toContain('invalid input syntax');
    expect(printed(error)).not.toMatch(/Kanarya|sirr/);
    expect(
      printed(await thrownBy(askAuth((db) => db.execute(sql`select ${'Kanarya'}::uuid`)))),
    ).not.toContain('Kanarya');
  });

  it('still says which constraint refused', async () => {
    const { email } = await makeAccount();
    const error = await thrownBy(
      asAuth((tx) => tx.execute(sql`insert into accounts (email, name) values (${email}, ${'Kanarya'})`)),
    );
    expect(refusedConstraint(error)).toMatch(/^accounts|^23/);
    expect(printed(error)).not.toContain(email);
    expect(printed(error)).not.toContain('Kanarya');
  });
});
