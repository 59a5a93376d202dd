import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { applicationConsents } from '@/db/schema/applications';
import { guardianships } from '@/db/schema/households';
import { people, personDetails } from '@/db/schema/members';
import { organizationName } from '@/features/accounts/organization-name';
import { rememberWords } from '@/features/consents/remember-words';
import { keepText } from '@/features/consents/texts';
import { writeWord } from '@/features/consents/write-word';
import { insertPerson } from '@/features/members/commands/add';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import { ASKED_CONSENTS, type AskedConsent, CONSENT_TEXT, KEPT_DAYS } from './rules';
import type { Application } from './subject';

/** The record of somebody who was accepted. */
export interface Accepted {
  id: string;
  slug: string;
  given: string;
  surname: string;
  /** How the record stood before the application; null where the application made it. */
  earlier: { isClaimed: boolean; email: string | null } | null;
}

/** A new record of what the applicant wrote. */
export async function makeRecord(context: OrganizationContext, application: Application): Promise<Accepted> {
  const { given, surname } = application;
  const { id, slug } = await insertPerson(context, {
    given,
    surname,
    patronymic: application.patronymic ?? undefined,
    birth: application.birthEdtf,
    email: application.email,
    phone: application.phone ?? undefined,
    city: application.city ?? undefined,
    language: application.locale,
  });
  return { id, slug, given, surname, earlier: null };
}

/** The record that was kept already: what it lacks is filled in, what it says stays as it is. */
export async function completeRecord(
  { tx, organization }: OrganizationContext,
  personId: string,
  application: Application,
): Promise<Accepted> {
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.id, personId)))
    .for('update');
  if (!person) throw notFound();
  const isOfPerson = and(
    eq(personDetails.organizationId, organization.id),
    eq(personDetails.personId, personId),
  );
  await tx.insert(personDetails).values({ organizationId: organization.id, personId }).onConflictDoNothing();
  const [known] = await tx.select().from(personDetails).where(isOfPerson);
  if (!known) throw notFound();
  await tx
    .update(personDetails)
    .set({
      birthEdtf: known.birthEdtf ?? application.birthEdtf,
      email: known.email ?? application.email,
      phone: known.phone ?? application.phone,
      city: known.city ?? application.city,
      locale: known.locale ?? application.locale,
    })
    .where(isOfPerson);
  const { id, slug, given, surname, accountId } = person;
  return { id, slug, given, surname, earlier: { isClaimed: accountId !== null, email: known.email } };
}

/** What was agreed to on the form becomes the consent of the person, with the text and the day of then. */
export async function moveConsents(
  context: OrganizationContext,
  applicationId: string,
  personId: string,
): Promise<void> {
  const { tx, organization, standing } = context;
  const given = await tx
    .select()
    .from(applicationConsents)
    .where(
      and(
        eq(applicationConsents.organizationId, organization.id),
        eq(applicationConsents.applicationId, applicationId),
      ),
    );
  for (const { purpose, textVersion, locale, givenAt } of given) {
    await writeWord(context, {
      personId,
      purpose,
      answer: 'given',
      textVersion,
      textHash: await keepWords(context, purpose as AskedConsent, textVersion, locale),
      locale,
      at: givenAt,
      channel: 'application',
      recordedBy: standing.accountId,
    });
  }
  await rememberWords(context, personId);
}

/** The words of the form, as long as it still asks in them. */
async function keepWords(
  context: OrganizationContext,
  purpose: AskedConsent,
  version: string,
  locale: Locale,
): Promise<string | null> {
  if (version !== CONSENT_TEXT || !ASKED_CONSENTS.includes(purpose)) return null;
  const t = await translator(locale, 'applications');
  const { name } = await organizationName(context.tx, context.organization, locale);
  const text = t(`consents.${purpose}`, { organization: name, days: KEPT_DAYS });
  return keepText(context, { purpose, version, locale, text });
}

/**
 * Who answers for an applicant under age is kept with the record, for admins: as a guardian without a record of their own,
 * since the membership began.
 */
export async function keepGuardian(
  { tx, organization }: OrganizationContext,
  { guardianName, guardianContact }: Application,
  minorId: string,
  since: { startEdtf: string; startsOn: string },
): Promise<void> {
  if (!guardianName) return;
  const known = await tx
    .select({ id: guardianships.id })
    .from(guardianships)
    .where(
      and(
        eq(guardianships.organizationId, organization.id),
        eq(guardianships.minorId, minorId),
        eq(guardianships.name, guardianName),
        isNull(guardianships.endsOn),
      ),
    );
  if (known.length > 0) return;
  await tx.insert(guardianships).values({
    organizationId: organization.id,
    minorId,
    name: guardianName,
    contact: guardianContact,
    relation: 'guardian',
    ...since,
  });
}
