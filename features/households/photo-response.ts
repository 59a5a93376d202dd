import 'server-only';
import type { RequestContext } from '@/server/context';
import { pictureResponse } from '@/server/picture-response';
import { getPhoto } from './queries/photo';

/** A picture as the answer to a request. */
export const photoResponse = (request: () => Promise<RequestContext>, photo: string, size: string | null) =>
  pictureResponse(async () =>
    getPhoto(await request(), { photo, size: size === 'large' ? 'large' : 'small' }),
  );
