import 'server-only';
import { eq } from 'drizzle-orm';
import { outbox } from '@/db/schema/kernel';
import { organizations } from '@/db/schema/organizations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { noteBounce } from './commands/note-bounce';
import { readBounce } from './read-bounce';

/** Takes a message that came back. Says whether it told anything about a mail of ours. */
export async function takeBounce(source: Buffer): Promise<'noted' | 'ignored'> {
  const bounce = await readBounce(source);
  const organization = bounce && (await organizationOf(bounce.mail));
  if (!bounce || !organization) return 'ignored';
  await noteBounce(systemContext(organization.defaultLocale, organization), bounce);
  return 'noted';
}

async function organizationOf(mail: string) {
  const [row] = await asWorker((tx) =>
    tx
      .select(ORGANIZATION_REF)
      .from(outbox)
      .innerJoin(organizations, eq(organizations.id, outbox.organizationId))
      .where(eq(outbox.id, mail)),
  );
  return row;
}
