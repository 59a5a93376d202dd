import { fileOf } from '../../open-page';
import { cardOfOrganization, cardResponse } from '../../share-card';

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
