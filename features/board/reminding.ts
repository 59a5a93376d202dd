import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { OfficeKind } from '@/db/enums';
import { offices, officeTexts, seats, terms } from '@/db/schema/board';
import { people } from '@/db/schema/members';
import { organizationName } from '@/features/accounts/organization-name';
import { hasDied } from '@/features/organizations/deceased';
import { fallbackOrder, type Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { enqueueMail } from '@/server/mail/outbox';
import { termEndMail } from './emails';

export interface EndingTerm {
  id: string;
  seatId: string;
  personId: string;
  officeId: string;
  kind: OfficeKind;
  label: string;
  accountId: string | null;
  endsOn: string | null;
  endEdtf: string | null;
  plannedEndsOn: string | null;
  plannedEndEdtf: string | null;
  remindedEnd: string | null;
  remindedDays: number | null;
}

/** A term with its office and holder, locked, so that nobody is reminded twice. */
export async function findEndingTerm(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<EndingTerm | null> {
  const [row] = await tx
    .select({
      term: terms,
      officeId: offices.id,
      kind: offices.kind,
      accountId: people.accountId,
      name: { given: people.given, surname: people.surname },
    })
    .from(terms)
    .innerJoin(seats, and(eq(seats.organizationId, terms.organizationId), eq(seats.id, terms.seatId)))
    .innerJoin(offices, and(eq(offices.organizationId, seats.organizationId), eq(offices.id, seats.officeId)))
    .innerJoin(people, and(eq(people.organizationId, terms.organizationId), eq(people.id, terms.personId)))
    .where(and(eq(terms.organizationId, organization.id), eq(terms.id, id)))
    .for('update', { of: terms });
  if (!row) return null;
  const { term, name, ...office } = row;
  return { ...term, ...office, label: formatPersonName(name, 'given-first') };
}

/** Whether the same person goes on in the seat: then nothing is handed over. */
export async function goesOn({ tx, organization }: OrganizationContext, term: EndingTerm): Promise<boolean> {
  if (term.endsOn === null) return false;
  const [next] = await tx
    .select({ id: terms.id })
    .from(terms)
    .where(
      and(
        eq(terms.organizationId, organization.id),
        eq(terms.seatId, term.seatId),
        eq(terms.personId, term.personId),
        eq(terms.startsOn, term.endsOn),
      ),
    );
  return next !== undefined;
}

interface Reader extends Record<string, unknown> {
  accountId: string | null;
  email: string;
  locale: Locale | null;
  isHolder: boolean;
}

/** Mails the holder, unless they died, and the administrators, each in their own language. Gives how many. */
export async function mailEnd(context: OrganizationContext, term: EndingTerm): Promise<number> {
  const { tx, organization } = context;
  const { rows: readers } = await tx.execute<Reader>(sql`
    select p.account_id as "accountId", coalesce(a.email, d.email) as email, coalesce(a.locale, d.locale) as locale,
      true as "isHolder"
    from people p
    left join accounts a on a.id = p.account_id and a.disabled_at is null
    left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
    where p.organization_id = ${organization.id} and p.id = ${term.personId} and not ${hasDied()} and coalesce(a.email, d.email) is not null
    union all
    select distinct a.id, a.email, a.locale, false
    from access_grants g join accounts a on a.id = g.account_id and a.disabled_at is null
    where g.organization_id = ${organization.id} and g.role = 'admin' and g.revoked_at is null
      and (g.term_id is null or term_holds(g.organization_id, g.term_id)) and a.email is not null`);
  const holder = readers.find(({ isHolder }) => isHolder);
  const others = readers.filter(({ isHolder, email }) => !isHolder && email !== holder?.email);
  const titles = await tx
    .select({ locale: officeTexts.locale, title: officeTexts.title })
    .from(officeTexts)
    .where(and(eq(officeTexts.organizationId, organization.id), eq(officeTexts.officeId, term.officeId)));
  for (const reader of holder ? [holder, ...others] : others) {
    const locale = reader.locale ?? organization.defaultLocale;
    const order = fallbackOrder(locale, organization.defaultLocale);
    const { name } = await organizationName(tx, organization, locale);
    const mail = await termEndMail({
      locale,
      to: reader.email,
      organization: name,
      office: {
        kind: term.kind,
        title: order.flatMap((one) => titles.find((text) => text.locale === one)?.title ?? [])[0] ?? null,
      },
      endEdtf: (term.endEdtf ?? term.endsOn ?? term.plannedEndEdtf ?? term.plannedEndsOn) as string,
      holder: reader.isHolder ? null : term.label,
      url:
        reader.isHolder && !reader.accountId
          ? null
          : addressOf(organization.slug, locale, term.id, reader.isHolder),
    });
    await enqueueMail(tx, organization.id, mail);
  }
  return others.length + (holder ? 1 : 0);
}

function addressOf(slug: string, locale: Locale, term: string, isHolder: boolean): string {
  const path = isHolder ? `/account/${slug}/handovers/${term}` : `/manage/${slug}/board/terms/${term}`;
  return new URL(`/${locale}${path}`, env().APP_ORIGIN).href;
}
