import { readInResponse } from '@/features/articles/read-in-response';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string }> };

export async function POST(request: Request, { params }: Props) {
  const { locale, org } = await params;
  return readInResponse(request, localeOf(locale), org);
}
