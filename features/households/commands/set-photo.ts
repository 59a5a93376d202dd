import { sql } from 'drizzle-orm';
import { personPhotos } from '@/db/schema/person-photos';
import { personEntry, touch } from '@/features/members/subject';
import { command } from '@/server/command';
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
    await context.tx
      .insert(personPhotos)
      .values({ organizationId: context.organization.id, personId: person.id, ...portrait })
      .onConflictDoUpdate({
        target: [personPhotos.organizationId, personPhotos.personId],
        set: { ...portrait, id: sql`gen_random_uuid()`, createdAt: sql`now()` },
      });
    await touch(context, person.id);
    return person;
  },
  journal: (person) => personEntry(person),
});
