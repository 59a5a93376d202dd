import { sql } from 'drizzle-orm';
import { membershipTypes } from '@/db/schema/membership-types';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { readTypes, typeEntry, writeTypeTexts } from '../membership-types';
import { addTypeInput } from '../type-schema';

const MOST = 50;

/** A membership type of the organization's own, after those that there are. */
export const addMembershipType = command({
  name: 'membership-type.create',
  permission: 'membership-type:update',
  input: addTypeInput,
  run: async (context, { texts }) => {
    const { tx, organization } = context;
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`membership-types:${organization.id}`}, 0))`,
    );
    if ((await readTypes(tx, organization.id)).length >= MOST)
      throw new Refusal('conflict', 'too-many-types');
    const [type] = await tx
      .insert(membershipTypes)
      .values({
        organizationId: organization.id,
        position: sql`(select coalesce(max(m.position), 0) + 1 from membership_types m
          where m.organization_id = ${organization.id})`,
      })
      .returning({ id: membershipTypes.id });
    if (!type) throw notFound();
    await writeTypeTexts(context, type.id, texts);
    return type;
  },
  journal: ({ id }, { texts }) => typeEntry(id, Object.values(texts)),
});
