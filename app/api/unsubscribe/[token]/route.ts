import { subscriptionPageResponse, unsubscribeResponse } from '@/features/announcements/unsubscribe-response';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ token: string }> };

export async function GET(_request: Request, { params }: Props) {
  return subscriptionPageResponse((await params).token);
}

export async function POST(_request: Request, { params }: Props) {
  return unsubscribeResponse((await params).token);
}
