import { and, eq, sql } from 'drizzle-orm';
import { personPhotos } from '@/db/schema/person-photos';
import { personEntry, touch } from '@/features/members/subject';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { makePortrait } from '@/server/images/portrait';
import { setPhotoInput } from '../photo-schema';
import { lockPictured, refuseUnlessLeft } from '../photo-subject';

/** Puts a picture of a person into their record, in place of the one before: one's own, a ward's, or as who keeps the record. */
export const setPhoto = command({
  name: 'photo.set',
  permission: 'photo:update',
  input: setPhotoInput,
  rateLimit: ({ standing, organization }) => ({
    key: `photo:${organization?.id}:${standing.accountId ?? 'nobody'}`,
    limit: 60,
    seconds: 3600,
  }),
  subject: (context, { id }) => lockPictured(context, id),
  run: async (context, { file }, person) => {
    await refuseUnlessLeft(context, person);
    const portrait = await makePortrait(file.bytes, 'file');
    const { tx, organization } = context;
    const isTheirs = and(
      eq(personPhotos.organizationId, organization.id),
      eq(personPhotos.personId, person.id),
    );
    const before = await tx.select({ id: personPhotos.id }).from(personPhotos).where(isTheirs);
    await tx
      .insert(personPhotos)
      .values({ organizationId: organization.id, personId: person.id, ...portrait })
      .onConflictDoUpdate({
        target: [personPhotos.organizationId, personPhotos.personId],
        set: { ...portrait, id: sql`gen_random_uuid()`, createdAt: sql`now()` },
      });
    await rememberEndings(
      context,
      'photo',
      before.map(({ id }) => id),
    );
    await touch(context, person.id);
    return person;
  },
  journal: (person) => personEntry(person),
});
