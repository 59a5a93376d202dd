import { listResponse } from '@/features/members/list-response';
import { readRegister } from '@/features/members/read-register';

type Props = { params: Promise<{ locale: string; org: string }> };

/** The rows of the member list. */
export const GET = (asked: Request, { params }: Props) => listResponse(asked, params, readRegister);
