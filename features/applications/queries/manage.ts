import 'server-only';
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { APPLICATION_STATES, type ApplicationState } from '@/db/enums';
import { applicationConsents, applications } from '@/db/schema/applications';
import { outbox } from '@/db/schema/kernel';
import { people, personDetails } from '@/db/schema/members';
import { membershipsOf } from '@/features/members/memberships-of';
import { hasDied, isMinor, membershipStatus } from '@/features/members/rules';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { query } from '@/server/query';
import { readAnswers, readUnanswered } from '../answers';
import { applicationUrl } from '../application-link';
import { findLikelyPeople } from '../likely-people';
import { membershipNow } from '../membership-now';
import { readMessages } from '../read-messages';
import { type AskedConsent, isUndecided, mayInviteTo } from '../rules';
import type { ApplicationListInput } from '../schema';
import { type Application, findApplication } from '../subject';
import type { ApplicationList, ApplicationView, AttachedPerson } from '../view';

const LONGEST_LIST = 200;

/** Applications of one state, those that wait longest first, and how many there are of each. */
export const listApplications = query<ApplicationListInput, ApplicationList>({
  permission: 'application:list',
  run: async (context, { state = 'open' }) => {
    const { tx, organization } = context;
    const rows = await tx
      .select({
        id: applications.id,
        state: applications.state,
        given: applications.given,
        surname: applications.surname,
        birthEdtf: applications.birthEdtf,
        city: applications.city,
        createdAt: applications.createdAt,
        confirmedAt: applications.confirmedAt,
        decidedAt: applications.decidedAt,
      })
      .from(applications)
      .where(and(eq(applications.organizationId, organization.id), eq(applications.state, state)))
      .orderBy(isUndecided(state) ? asc(applications.createdAt) : desc(applications.createdAt))
      .limit(LONGEST_LIST);
    return { rows, counts: await countByState(context) };
  },
});

/** How many applications wait for the organization. */
export const countWaiting = query({
  permission: 'application:list',
  run: async ({ tx, organization }, _input: null) =>
    tx.$count(
      applications,
      and(eq(applications.organizationId, organization.id), eq(applications.state, 'open')),
    ),
});

async function countByState({ tx, organization }: OrganizationContext) {
  const counted = await tx
    .select({ state: applications.state, count: sql<number>`count(*)::integer` })
    .from(applications)
    .where(eq(applications.organizationId, organization.id))
    .groupBy(applications.state);
  const countOf = (state: ApplicationState) => counted.find((row) => row.state === state)?.count ?? 0;
  return Object.fromEntries(APPLICATION_STATES.map((state) => [state, countOf(state)])) as Record<
    ApplicationState,
    number
  >;
}

/** One application with all that helps to decide, the likely duplicates beside it. */
export const getApplication = query({
  permission: 'application:list',
  subject: (context, { id }: { id: string }) => findApplication(context, id),
  run: async (context, _input, application): Promise<ApplicationView> => {
    const { organizationId: _, tokenHash: __, decidedBy: ___, personId, ...shown } = application;
    const waits = isUndecided(application.state);
    return {
      ...shown,
      isMinor: isMinor(application.birthEdtf, today(context)),
      consents: await consentsOf(context, application.id),
      messages: await readMessages(context, application.id),
      answers: await readAnswers(context, application.id),
      unanswered: waits ? await readUnanswered(context, application) : [],
      person: personId ? await personOf(context, personId, application.email) : null,
      likely: waits && !personId ? await findLikelyPeople(context, application) : [],
      others: await othersOf(context, application),
      link: applicationUrl(application.id, application.locale),
      isMailStuck: await isMailStuck(context, application.email),
    };
  },
});

async function consentsOf({ tx, organization }: OrganizationContext, applicationId: string) {
  const rows = await tx
    .select({ purpose: applicationConsents.purpose, givenAt: applicationConsents.givenAt })
    .from(applicationConsents)
    .where(
      and(
        eq(applicationConsents.organizationId, organization.id),
        eq(applicationConsents.applicationId, applicationId),
      ),
    )
    .orderBy(asc(applicationConsents.purpose));
  return rows as { purpose: AskedConsent; givenAt: Date }[];
}

async function personOf(
  context: OrganizationContext,
  personId: string,
  address: string,
): Promise<AttachedPerson | null> {
  const { tx, organization } = context;
  const [row] = await tx
    .select({ person: people, email: personDetails.email })
    .from(people)
    .leftJoin(
      personDetails,
      and(eq(personDetails.organizationId, people.organizationId), eq(personDetails.personId, people.id)),
    )
    .where(and(eq(people.organizationId, organization.id), eq(people.id, personId)));
  if (!row) return null;
  const { id, slug, given, surname, accountId } = row.person;
  const memberships = await membershipsOf(context, id);
  const record = { isClaimed: accountId !== null, email: row.email };
  return {
    id,
    slug,
    given,
    surname,
    status: membershipStatus(memberships, today(context)),
    hasDied: hasDied(memberships),
    membership: membershipNow(memberships, today(context)),
    isInvitable: mayInviteTo(record, address),
  };
}

function othersOf({ tx, organization }: OrganizationContext, { id, email }: Application) {
  return tx
    .select({ id: applications.id, given: applications.given, surname: applications.surname })
    .from(applications)
    .where(
      and(
        eq(applications.organizationId, organization.id),
        eq(applications.email, email),
        inArray(applications.state, ['open', 'asked']),
        ne(applications.id, id),
      ),
    )
    .orderBy(asc(applications.createdAt))
    .limit(10);
}

async function isMailStuck({ tx, organization }: OrganizationContext, address: string): Promise<boolean> {
  if (!env().SMTP_URL) return true;
  const [stuck] = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.organizationId, organization.id),
        eq(outbox.recipient, address),
        inArray(outbox.state, ['failed', 'undeliverable']),
      ),
    )
    .limit(1);
  return stuck !== undefined;
}
