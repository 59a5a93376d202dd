import { progressResponse } from '@/features/imports/progress-response';

type Props = { params: Promise<{ locale: string; org: string }> };

export const GET = (asked: Request, { params }: Props) => progressResponse(asked, params);
