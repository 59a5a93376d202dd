import sharp from 'sharp';
import { personVisibilities } from '@/db/schema/members';
import { personPhotos } from '@/db/schema/person-photos';
import { ownerDb } from './factories';

/** A picture of a person that every member may see. */
export async function makePhoto(organizationId: string, personId: string, content: string): Promise<string> {
  const bytes = Buffer.from(content);
  const [photo] = await ownerDb()
    .insert(personPhotos)
    .values({ organizationId, personId, small: bytes, large: bytes })
    .returning({ id: personPhotos.id });
  if (!photo) throw new Error('no photo');
  await ownerDb()
    .insert(personVisibilities)
    .values({ organizationId, personId, field: 'photo', visibility: 'members' });
  return photo.id;
}

/** A real JPEG, turned on its side and with the place where it was taken. */
export async function takenPicture(width = 600, height = 400): Promise<Uint8Array> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#2a6' } });
  const taken = picture.jpeg().withMetadata({ orientation: 6 });
  return new Uint8Array(
    await taken
      .withExif({ IFD0: { Copyright: 'SIRR' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 22/1 0/1' } })
      .toBuffer(),
  );
}
