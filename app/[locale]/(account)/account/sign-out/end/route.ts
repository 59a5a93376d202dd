import type { NextRequest } from 'next/server';
import { signOutHere } from '@/server/auth/next-auth';
import { isOwnOrigin } from '@/server/auth/origin';
import { localeOf } from '@/server/page';

type Context = { params: Promise<{ locale: string }> };

/** A route and no action, because only here the response can tell the browser to forget what it has kept. */
export async function POST(request: NextRequest, { params }: Context) {
  const locale = localeOf((await params).locale);
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
  await signOutHere();
  return new Response(null, {
    status: 303,
    headers: {
      Location: `/${locale}/sign-in?notice=signed-out`,
      'Clear-Site-Data': '"cache", "cookies", "storage"',
      'Cache-Control': 'private, no-store',
    },
  });
}
