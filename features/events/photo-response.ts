import 'server-only';
import type { Locale } from '@/lib/locales';
import { publicContext, type RequestContext } from '@/server/context';
import { pictureResponse } from '@/server/picture-response';
import { getEventPhoto } from './queries/public-record';
import { getOwnPhoto } from './queries/record';

interface Asked {
  organization: string;
  photo: string;
  size: string;
}

/** A photograph of a published event as the answer to a request. */
export const eventPhotoResponse = (locale: Locale, { organization, photo, size }: Asked) =>
  pictureResponse(() =>
    getEventPhoto(publicContext(locale), {
      organization,
      photo,
      size: size === 'small.webp' ? 'small' : 'large',
    }),
  );

/** The same for those who change the event. */
export const ownPhotoResponse = (request: () => Promise<RequestContext>, photo: string) =>
  pictureResponse(async () => getOwnPhoto(await request(), photo));
