import { listResponse } from '@/features/members/list-response';
import { surveyMembers } from '@/features/members/queries/list';

type Props = { params: Promise<{ locale: string; org: string }> };

/** How many a long list finds, and their letters. */
export const GET = (asked: Request, { params }: Props) => listResponse(asked, params, surveyMembers);
