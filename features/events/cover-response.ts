import 'server-only';
import type { Locale } from '@/lib/locales';
import { publicContext, type RequestContext } from '@/server/context';
import { pictureResponse } from '@/server/picture-response';
import { getCover, getOwnCover } from './queries/cover';

interface Asked {
  organization: string;
  cover: string;
  size: string;
}

/** The picture of a published event as the answer to a request. */
export const coverResponse = (locale: Locale, { organization, cover, size }: Asked) =>
  pictureResponse(() =>
    getCover(publicContext(locale), {
      organization,
      cover,
      size: size === 'small.webp' ? 'small' : 'large',
    }),
  );

/** The same for those who change the event, be it a draft. */
export const ownCoverResponse = (request: () => Promise<RequestContext>, cover: string) =>
  pictureResponse(async () => getOwnCover(await request(), cover));
