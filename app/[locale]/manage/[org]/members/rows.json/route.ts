import { readRegister } from '@/features/members/read-register';
import { listInput } from '@/features/members/schema';
import { requestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string }> };

/** The rows of the member list for its own page, while somebody types or turns pages. */
export async function GET(asked: Request, { params }: Props) {
  const { org, ...rest } = await params;
  const input = listInput.parse(Object.fromEntries(new URL(asked.url).searchParams));
  try {
    const request = await requestContext(localeOf(rest.locale), org);
    const register = await readRegister(request, input);
    return Response.json(register, { headers: { 'Cache-Control': 'private, no-store' } });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
