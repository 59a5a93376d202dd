import { and, eq } from 'drizzle-orm';
import { personPhotos } from '@/db/schema/person-photos';
import { personEntry, touch } from '@/features/members/subject';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { removePhotoInput } from '../photo-schema';
import { lockPictured } from '../photo-subject';

/** Takes a picture out of the record. Whoever is in it may always, whatever else the organization leaves to them. */
export const removePhoto = command({
  name: 'photo.remove',
  permission: 'photo:update',
  input: removePhotoInput,
  subject: (context, { id }) => lockPictured(context, id),
  run: async (context, _input, person) => {
    const { tx, organization } = context;
    const removed = await tx
      .delete(personPhotos)
      .where(and(eq(personPhotos.organizationId, organization.id), eq(personPhotos.personId, person.id)))
      .returning({ id: personPhotos.id });
    if (removed.length > 0) await touch(context, person.id);
    await rememberEndings(
      context,
      'photo',
      removed.map(({ id }) => id),
    );
    return { ...person, isRemoved: removed.length > 0 };
  },
  journal: ({ isRemoved, ...person }) => (isRemoved ? personEntry(person) : null),
});
