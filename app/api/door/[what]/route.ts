import { doorResponse } from '@/features/check-in/door-response';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ what: string }> };

export async function POST(request: Request, { params }: Props) {
  return doorResponse((await params).what, request);
}
