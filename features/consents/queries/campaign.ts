import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { ConsentPurpose, ConsentWay } from '@/db/enums';
import { organizationName } from '@/features/accounts/organization-name';
import { hasDied } from '@/features/organizations/deceased';
import { shownName } from '@/features/organizations/shown-name';
import type { Locale } from '@/lib/locales';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { readCampaigns } from '../read-campaigns';
import { findCampaign } from '../request';
import { requestUrl } from '../request-link';
import { mayBeGivenUnderAge } from '../rules';
import { consentTextsIn } from '../texts';
import type { AskedPerson, Campaign, PaperForm } from '../view';

const PAGE_SIZE = 40;
const MOST_PRINTED = 200;

export type Shown = 'unanswered' | 'given' | 'refused';

interface Input {
  id: string;
  shown: Shown;
  page: number;
}

export interface CampaignPage {
  campaign: Campaign;
  people: AskedPerson[];
  page: number;
  pages: number;
  /** How many forms on paper there are to print. */
  paper: number;
}

const subject = (context: OrganizationContext, { id }: { id: string }) =>
  /^[0-9a-f-]{36}$/.test(id) ? findCampaign(context, id) : Promise.resolve(null);

/** A campaign with the people whom it asks, in pages. */
export const getCampaign = query({
  permission: 'consent:list',
  subject: (context, input: Input) => subject(context, input),
  run: async (context, { shown, page: asked }, { id }): Promise<CampaignPage> => {
    const [campaign] = await readCampaigns(context, id, 1);
    if (!campaign) throw notFound();
    const pages = Math.max(1, Math.ceil(campaign[shown] / PAGE_SIZE));
    const page = Math.min(Math.max(1, asked), pages);
    const rows = await readRows(
      context,
      id,
      CONDITION[shown],
      sql`${context.locale}`,
      PAGE_SIZE,
      (page - 1) * PAGE_SIZE,
    );
    const { rows: counted } = await context.tx.execute<{ paper: number }>(sql`
      select count(*)::int as paper from consent_requests r
      where r.organization_id = ${context.organization.id} and r.campaign_id = ${id} and ${ON_PAPER}`);
    return {
      campaign,
      page,
      pages,
      paper: counted[0]?.paper ?? 0,
      people: rows.map(
        ({ id: request, slug, way, locale, answeredAt, agreed, isMailed, isMinor, isDead, name }) => ({
          id: request,
          slug,
          name: formatPersonName(name, 'surname-first'),
          way,
          locale,
          isMailed,
          answeredAt: answeredAt ? new Date(answeredAt) : null,
          agreed: agreed ?? [],
          asked: isDead ? [] : campaign.purposes.filter((purpose) => isAskedFor(purpose, isMinor)),
          url: answeredAt || isDead || campaign.isExpired ? null : requestUrl(request, locale),
        }),
      ),
    };
  },
});

/** Forms to print for those who are not asked by mail and have not answered, each in the language of its person. */
export const listPaperForms = query({
  permission: 'consent:list',
  subject: (context, input: { id: string }) => subject(context, input),
  run: async (context, _input, { id, purposes }): Promise<PaperForm[]> => {
    const rows = await readRows(context, id, ON_PAPER, sql`r.locale`, MOST_PRINTED, 0);
    const languages = [...new Set(rows.map(({ locale }) => locale))];
    const words = new Map<Locale, Pick<PaperForm, 'organization' | 'texts'>>();
    for (const locale of languages) {
      const texts = await consentTextsIn(context, locale);
      const { name } = await organizationName(context.tx, context.organization, locale);
      words.set(locale, {
        organization: name,
        texts: purposes.map((purpose) => ({ purpose, text: texts[purpose] })),
      });
    }
    return rows.flatMap(({ id: request, locale, isMinor, name }) => {
      const { organization = '', texts = [] } = words.get(locale) ?? {};
      const asked = texts.filter(({ purpose }) => isAskedFor(purpose, isMinor));
      const form = {
        id: request,
        name: formatPersonName(name, 'given-first'),
        locale,
        isMinor,
        organization,
      };
      return asked.length > 0 ? [{ ...form, texts: asked }] : [];
    });
  },
});

/** Nobody under age is asked for what nobody can give for them. */
const isAskedFor = (purpose: ConsentPurpose, isMinor: boolean) => !isMinor || mayBeGivenUnderAge(purpose);

const CONDITION: Record<Shown, SQL> = {
  unanswered: sql`r.answered_at is null`,
  given: sql`cardinality(r.agreed) > 0`,
  refused: sql`cardinality(r.agreed) = 0`,
};
const ON_PAPER = sql`r.way <> 'mail' and r.answered_at is null and not ${hasDied({
  organization: sql`r.organization_id`,
  person: sql`r.person_id`,
})}`;

interface Row extends Record<string, unknown> {
  id: string;
  slug: string;
  name: PersonName;
  way: ConsentWay;
  locale: Locale;
  isMailed: boolean;
  isMinor: boolean;
  isDead: boolean;
  answeredAt: string | null;
  agreed: ConsentPurpose[] | null;
}

async function readRows(
  { tx, organization }: OrganizationContext,
  campaignId: string,
  condition: SQL,
  locale: SQL,
  most: number,
  from: number,
): Promise<Row[]> {
  const { rows } = await tx.execute<Row>(sql`
    select r.id, p.slug, ${shownName(locale, { patronymic: true })} as name, r.way, r.locale, r.mailed_at is not null as "isMailed",
      is_minor(p.organization_id, p.id) as "isMinor", ${hasDied()} as "isDead", r.answered_at as "answeredAt", r.agreed
    from consent_requests r join people p on p.organization_id = r.organization_id and p.id = r.person_id
    where r.organization_id = ${organization.id} and r.campaign_id = ${campaignId} and ${condition}
    order by r.way = 'mail', p.sort_key, p.id limit ${most} offset ${from}`);
  return rows;
}
