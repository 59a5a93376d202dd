import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { consents } from '@/db/schema/consents';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { makeEvent, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { getRecordForm } from '@/features/events/queries/record';
import { listNotPhotographed } from './queries/not-photographed';

it('reminds of whoever asked not to be photographed or took the consent back, and names nobody in safe mode', async () => {
  const { organization, request: admin } = await organizationWith('admin');
  const manager = await signedIn(organization, 'event-manager');
  const db = ownerDb();
  const own = { organizationId: organization.id };
  const event = await makeEvent(organization.id);
  const party = async (name: string, values: object, people: { name?: string; noPhoto?: boolean }[]) => {
    const [row] = await db
      .insert(registrations)
      .values({ ...own, eventId: event.id, name, state: 'confirmed', locale: 'az', ...values } as never)
      .returning({ id: registrations.id });
    await db.insert(registrationPeople).values(
      people.map((one, position) => ({
        ...own,
        registrationId: row?.id ?? '',
        position,
        checkedInAt: new Date(),
        ...one,
      })),
    );
  };
  const withdrew = await makePerson(organization.id, { given: 'Rəna', surname: 'Nümunəli' });
  await db.insert(consents).values(
    (['given', 'withdrawn'] as const).map((answer, at) => ({
      ...own,
      personId: withdrew.id,
      purpose: 'photographs' as const,
      answer,
      channel: 'paper' as const,
      locale: 'az' as const,
      textVersion: '1',
      givenAt: sql`now() + make_interval(secs => ${at})`,
    })) as never,
  );
  const safe = await makePerson(organization.id, { safeByAdminAt: new Date() });
  await party('Aynur Əliyeva', {}, [{ name: 'Aynur Əliyeva', noPhoto: true }, { noPhoto: true }]);
  await party('Orxan Məmmədov', {}, [{}, {}]);
  await party('Rəna', { personId: withdrew.id }, [{}]);
  await party('Gizli Ad', { personId: safe.id }, [{ noPhoto: true }]);
  await party('Gəlməyən', { state: 'cancelled' }, [{ noPhoto: true }]);

  const seen = async (request: typeof admin) =>
    (await listNotPhotographed(request, event.id)).map(({ name, reason, unnamed }) => [
      name,
      reason,
      unnamed,
    ]);
  expect(await seen(manager)).toEqual([
    ['Aynur Əliyeva', 'asked', 1],
    [null, 'asked', 1],
    ['Rəna Nümunəli', 'withdrew', 0],
  ]);
  expect((await seen(admin))[1]).toEqual(['Gizli Ad', 'asked', 0]);
  expect(await getRecordForm(manager, event.slug)).toMatchObject({ came: 7, initial: { attendance: '7' } });
  const stranger = await organizationWith('admin');
  expect(await listNotPhotographed(stranger.request, event.id)).toEqual([]);
});
