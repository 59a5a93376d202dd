import { rmSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { guardianships } from '@/db/schema/households';
import { accessGrants } from '@/db/schema/organizations';
import { personPhotos } from '@/db/schema/person-photos';
import { registrations } from '@/db/schema/registrations';
import { makeEvent, makeMember, makeTerm, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { takenPicture } from '@/db/testing/photos';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { endTerm } from '@/features/board/commands/end-term';
import { silentMember } from '@/features/consents/testing';
import { addGuardian } from '@/features/households/commands/add-guardian';
import { endGuardianship } from '@/features/households/commands/end-guardianship';
import { removePhoto } from '@/features/households/commands/remove-photo';
import { setPhoto } from '@/features/households/commands/set-photo';
import { chooseVisibility } from '@/features/members/commands/choose-visibility';
import { endMembership } from '@/features/members/commands/end-membership';
import { reopenMembership } from '@/features/members/commands/reopen-membership';
import { listDirectory } from '@/features/members/queries/directory';
import { revokeAccess } from '@/features/organizations/commands/revoke-access';
import { cancel } from '@/features/registrations/commands/cancel';
import { cancelEvent } from '@/features/registrations/commands/cancel-event';
import type { RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { doneAgain, forgetKeptList } from './restore-testing';
import { organizationsWithoutAdmin } from './restored';

const db = ownerDb();
let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  forgetKeptList();
  ({ request: admin, organization } = await organizationWith('admin'));
});
afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

const restoredTo = (backup: () => Promise<unknown>) => doneAgain(organization.id, backup);

describe('after the restore of an older backup', () => {
  it('a field is seen by no more people than its person had chosen since, also one without a choice before', async () => {
    const me = await silentMember(organization, ['sharing']);
    const reader = await silentMember(organization, ['sharing']);
    await db.execute(sql`insert into person_details (organization_id, person_id, city) values
      (${organization.id}, ${me.id}, 'Gizlişəhər') on conflict (organization_id, person_id) do update set city = excluded.city`);
    const shown = async () =>
      JSON.stringify((await listDirectory(reader.request, {})).members).includes('Gizlişəhər');
    await chooseVisibility(me.request, { fields: { city: 'members', phone: 'members' } });
    expect(await shown()).toBe(true);
    await chooseVisibility(me.request, { fields: { city: 'self' } });
    expect(await shown()).toBe(false);
    const wide = sql`update person_visibilities set visibility = 'members' where person_id = ${me.id}`;
    expect(await restoredTo(() => db.execute(wide))).toBe(1);
    expect(await shown()).toBe(false);
    await chooseVisibility(me.request, { fields: { name: 'admins' } });
    const none = sql`delete from person_visibilities where person_id = ${me.id} and field = 'name'`;
    expect(await restoredTo(() => db.execute(none))).toBe(1);
    await chooseVisibility(me.request, { fields: { city: 'members' } });
    expect(await restoredTo(async () => undefined)).toBe(0);
    const narrow = sql`update person_visibilities set visibility = 'self' where person_id = ${me.id}`;
    expect(await restoredTo(() => db.execute(narrow))).toBe(0);
  });

  it('a photo that was removed or replaced is not there', async () => {
    const person = await makeMember(organization.id, null);
    const file = { name: 'me.jpg', bytes: await takenPicture(60, 60) };
    await setPhoto(admin, { id: person.id, file });
    const [first] = await db.select().from(personPhotos);
    await setPhoto(admin, { id: person.id, file });
    const [second] = await db.select().from(personPhotos);
    const put = (photo = first) => db.insert(personPhotos).values(photo ? [photo] : []);
    const photos = async () => (await db.select().from(personPhotos)).map(({ id }) => id);
    expect(
      await restoredTo(async () => {
        await db.delete(personPhotos);
        await put(first);
      }),
    ).toBe(1);
    expect(await photos()).toEqual([]);
    await put(second);
    await removePhoto(admin, { id: person.id });
    expect(await restoredTo(() => put(second))).toBe(1);
    expect(await photos()).toEqual([]);
  });

  it('a role that was taken away opens nothing, and the command line says where nobody administers', async () => {
    const treasurer = await signedIn(organization, 'treasurer');
    const other = await signedIn(organization, 'admin');
    const grants = await db
      .select()
      .from(accessGrants)
      .where(eq(accessGrants.organizationId, organization.id));
    const of = ({ standing }: RequestContext) => grants.find((one) => one.accountId === standing.accountId);
    await revokeAccess(admin, { id: of(treasurer)?.id ?? '' });
    await revokeAccess(other, { id: of(admin)?.id ?? '' });
    const back = sql`update access_grants set revoked_at = null where organization_id = ${organization.id}`;
    expect(await restoredTo(() => db.execute(back))).toBe(2);
    const roles = async (id: string | null) => {
      const rows = await db
        .select()
        .from(accessGrants)
        .where(eq(accessGrants.accountId, id ?? ''));
      return rows.filter((row) => row.revokedAt === null).length;
    };
    expect(await Promise.all([treasurer, admin, other].map((one) => roles(one.standing.accountId)))).toEqual([
      0, 0, 1,
    ]);
    expect(await organizationsWithoutAdmin()).not.toContain(organization.slug);
    await db.execute(
      sql`update access_grants set revoked_at = now() where organization_id = ${organization.id}`,
    );
    expect(await organizationsWithoutAdmin()).toContain(organization.slug);
  });

  it('a membership that had ended has ended; one that was opened again goes on', async () => {
    const [left, back] = [await makeMember(organization.id, null), await makeMember(organization.id, null)];
    const of = async (id: string) => {
      const { rows } = await db.execute<{ id: string; ended: boolean }>(
        sql`select m.id, m.ends_on <= (now() at time zone o.timezone)::date as ended
          from memberships m join organizations o on o.id = m.organization_id where m.person_id = ${id}`,
      );
      return rows[0];
    };
    for (const { id } of [left, back])
      await endMembership(admin, {
        id,
        membership: (await of(id))?.id ?? '',
        end: '2025-01',
        reason: 'left',
      });
    await reopenMembership(admin, { id: back.id, membership: (await of(back.id))?.id ?? '' });
    const open = sql`update memberships set ends_on = null, end_edtf = null, end_reason = null
      where organization_id = ${organization.id}`;
    expect(await restoredTo(() => db.execute(open))).toBe(1);
    expect([(await of(left.id))?.ended, (await of(back.id))?.ended]).toEqual([true, null]);
  });

  it('who held an office is no board member, and who acted for a child does not any more', async () => {
    const [chair, parent] = [
      await makeMember(organization.id, null),
      await makeMember(organization.id, null),
    ];
    const { id: minor } = await makeChild(organization.id);
    const { term } = await makeTerm(organization.id, chair.id);
    await addGuardian(admin, { minor, guardian: parent.id, relation: 'parent' } as never);
    const [guardianship] = await db.select().from(guardianships).where(eq(guardianships.minorId, minor));
    await endTerm(admin, { term: term.id, end: '2025-02' });
    const end = new Date().toISOString().slice(0, 10);
    await db.execute(
      sql`update guardianships set starts_on = '2020-01-01', start_edtf = '2020' where minor_id = ${minor}`,
    );
    await endGuardianship(admin, { guardianship: guardianship?.id ?? '', end: '2025-02' });
    const open = async () => {
      await db.execute(
        sql`update terms set ends_on = null, end_edtf = null where organization_id = ${organization.id}`,
      );
      await db.execute(
        sql`update guardianships set ends_on = null, end_edtf = null where minor_id = ${minor}`,
      );
    };
    expect(await restoredTo(open)).toBe(2);
    const { rows } = await db.execute<{ ended: boolean }>(sql`
      select ends_on <= ${end}::date + 1 as ended from terms where id = ${term.id}
      union all select ends_on <= ${end}::date + 1 from guardianships where minor_id = ${minor}`);
    expect(rows).toEqual([{ ended: true }, { ended: true }]);
  });

  it('a cancelled registration is cancelled, an event that was called off is off, and nobody is told again', async () => {
    const event = await makeEvent(organization.id, { capacity: 10 });
    const off = await makeEvent(organization.id);
    const party = {
      organizationId: organization.id,
      name: 'Qonaq',
      locale: 'az',
      state: 'confirmed',
    } as const;
    const made = await db
      .insert(registrations)
      .values([
        { ...party, eventId: event.id, email: 'a@example.org' },
        { ...party, eventId: event.id, email: 'b@example.org' },
        { ...party, eventId: off.id, email: 'c@example.org' },
      ])
      .returning();
    await cancel(admin, { registration: made[0]?.id ?? '' });
    await cancelEvent(admin, { event: off.id });
    const before = async () => {
      await db.execute(sql`update registrations set state = 'confirmed', cancelled_at = null
        where organization_id = ${organization.id}`);
      await db.update(events).set({ state: 'published', cancelledAt: null }).where(eq(events.id, off.id));
      await db.execute(sql`delete from outbox where organization_id = ${organization.id}`);
    };
    expect(await restoredTo(before)).toBe(3);
    const states = await db
      .select({ email: registrations.email, state: registrations.state })
      .from(registrations)
      .where(eq(registrations.organizationId, organization.id))
      .orderBy(registrations.email);
    expect(states.map(({ state }) => state)).toEqual(['cancelled', 'confirmed', 'cancelled']);
    const [called] = await db.select().from(events).where(eq(events.id, off.id));
    expect(called?.state).toBe('cancelled');
    const { rows } = await db.execute(sql`select from outbox where organization_id = ${organization.id}`);
    expect(rows).toHaveLength(0);
  });
});
