import 'server-only';
import { sql } from 'drizzle-orm';
import type { BodyKind, OfficeKind } from '@/db/enums';
import {
  type OpenOrganization,
  openOrganization,
} from '@/features/organizations/queries/public-organization';
import { instantToLocal } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import { readPublicTerms } from '../public-terms';
import type { PublicOffice } from '../public-view';

type Titles = { locale: Locale; title: string }[];

interface OfficeRow extends Record<string, unknown> {
  id: string;
  kind: OfficeKind;
  texts: Titles;
  bodyId: string;
  bodyKind: BodyKind;
  bodyTexts: Titles;
  seats: { id: string }[];
}

/** The public offices, who holds them today and who held them before. Throws `not-found`. */
export const getPublicBoard = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async (context, slug): Promise<PublicOffice[]> => {
    const organization = await openOrganization(context, slug);
    const today = todayOf(context, organization);
    return readPublicBoard(context, organization, { day: today, today });
  },
});

/** The same, but of the day that was asked for: what is not certain of it says so. Throws `not-found`. */
export const getPublicBoardOn = publicQuery({
  permission: 'public',
  tags: ({ slug }: { slug: string; day: string }) => [tag.organization(slug)],
  run: async (context, { slug, day }): Promise<PublicOffice[]> => {
    const organization = await openOrganization(context, slug);
    return readPublicBoard(context, organization, { day, today: todayOf(context, organization) });
  },
});

const todayOf = (context: Context, organization: OpenOrganization): string =>
  instantToLocal(context.now, organization.view.timezone).slice(0, 10);

async function readPublicBoard(
  context: Context,
  organization: OpenOrganization,
  days: { day: string; today: string },
): Promise<PublicOffice[]> {
  const { rows: offices } = await context.tx.execute<OfficeRow>(sql`
    select o.id, o.kind, b.id as "bodyId", b.kind as "bodyKind",
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title)), '[]') from office_texts t
        where t.organization_id = o.organization_id and t.office_id = o.id) as texts,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.name)), '[]') from body_texts t
        where t.organization_id = b.organization_id and t.body_id = b.id) as "bodyTexts",
      (select coalesce(json_agg(json_build_object('id', s.id)), '[]') from seats s
        where s.organization_id = o.organization_id and s.office_id = o.id and s.abolished_at is null) as seats
    from offices o join bodies b on b.organization_id = o.organization_id and b.id = o.body_id
    where o.organization_id = ${organization.id} and o.is_public and b.is_public
    order by b.position, b.created_at, b.id, o.position, o.kind, o.created_at, o.id`);
  const terms = await readPublicTerms(context, organization, days);
  return offices.map((office) => ({
    id: office.id,
    kind: office.kind,
    title: organization.read(office.texts, (text) => text.title),
    body: {
      id: office.bodyId,
      kind: office.bodyKind,
      name: organization.read(office.bodyTexts, (text) => text.title),
    },
    vacancies: office.seats.filter((seat) => !terms.some((term) => term.seatId === seat.id && term.isCurrent))
      .length,
    terms: terms.filter((term) => term.officeId === office.id),
  }));
}
