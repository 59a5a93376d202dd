import { readAgainResponse } from '@/features/articles/read-in-response';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; article: string }> };

export async function POST(request: Request, { params }: Props) {
  const { locale, org, article } = await params;
  return readAgainResponse(request, localeOf(locale), org, article);
}
