import { cardOfOrganization, cardResponse } from '@/features/organizations/share-card';
import { fileOf } from '../../open-page';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ locale: string; organization: string; picture: string }>;
}

/** What messengers show beside the link to an organization. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { picture } = await params;
  return fileOf(params, `/card/${picture}`, async ({ locale, organization }) =>
    cardResponse(cardOfOrganization(organization, locale), picture),
  );
}
