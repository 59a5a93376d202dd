import { eq } from 'drizzle-orm';
import { applicationConsents, applications } from '@/db/schema/applications';
import { organizations } from '@/db/schema/organizations';
import { checkFirstAnswers } from '@/features/members/custom';
import { birthProblem, isMinor } from '@/features/members/rules';
import { today } from '@/features/members/today';
import { parsePhone } from '@/lib/typed-phone';
import { hashToken } from '@/server/auth/token';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound, Refusal } from '@/server/errors';
import { countUse } from '@/server/rate-limit';
import { keepAnswers, readAskedOfApplicants } from '../answers';
import { applicationToken } from '../application-link';
import { ASKED_CONSENTS, CONSENT_TEXT, isDoorOpen } from '../rules';
import { type ApplyInput, applyInput } from '../schema';
import { applicationEntry } from '../subject';
import { tell } from '../tell';

const PER_HOUR = 120;
/** A family applies with one address; nobody else's mailbox is filled by us. */
const PER_ADDRESS_AND_DAY = 6;

/**
 * Anybody applies for membership, where the organization opened its door. The answer is the same whoever is known
 * there already; the application waits until its mail address is confirmed.
 */
export const apply = command({
  name: 'application.create',
  permission: 'application:create',
  input: applyInput,
  rateLimit: ({ organization }) => ({
    key: `application:${organization?.id}`,
    limit: PER_HOUR,
    seconds: 3600,
  }),
  idempotencyKey: ({ key }) => key,
  run: async (context, { key: _key, homepage, consents, language, values: typed = {}, ...input }) => {
    const { tx, organization } = context;
    const [door] = await tx.select().from(organizations).where(eq(organizations.id, organization.id));
    if (!door || !isDoorOpen(door)) throw notFound();
    refuseBirth(context, input);
    const phone = phoneOf(input.phone, door.countryCode);
    const answers = checkFirstAnswers(await readAskedOfApplicants(context), typed);
    // A program filled in what people do not see: it is told the same as everybody.
    if (homepage) return { id: null };
    const address = hashToken(`${organization.id}:${input.email.toLowerCase()}`);
    await countUse(tx, { key: `application:${address}`, limit: PER_ADDRESS_AND_DAY, seconds: 86_400 });

    const { birth, ...values } = input;
    const id = crypto.randomUUID();
    const [row] = await tx
      .insert(applications)
      .values({
        ...values,
        organizationId: organization.id,
        id,
        tokenHash: hashToken(applicationToken(id)),
        birthEdtf: birth,
        phone,
        locale: language,
      })
      .returning();
    if (!row) throw notFound();
    await tx.insert(applicationConsents).values(
      ASKED_CONSENTS.filter((purpose) => consents[purpose]).map((purpose) => ({
        organizationId: organization.id,
        applicationId: id,
        purpose,
        textVersion: CONSENT_TEXT,
        locale: context.locale,
      })),
    );
    await keepAnswers(context, id, answers);
    await tell(context, row, { kind: 'confirm-address' });
    return { id };
  },
  journal: ({ id }) => (id ? applicationEntry({ id }) : null),
});

function refuseBirth(
  context: OrganizationContext,
  input: Pick<ApplyInput, 'birth' | 'guardianName' | 'guardianContact'>,
) {
  const day = today(context);
  const problem = birthProblem(input.birth, day);
  if (problem) throw invalid('birth', problem);
  if (!isMinor(input.birth, day)) return;
  const missing = (['guardianName', 'guardianContact'] as const).filter((field) => !input[field]);
  if (missing.length === 0) return;
  throw new Refusal(
    'invalid',
    'form',
    Object.fromEntries(missing.map((field) => [field, 'guardian-needed'])),
  );
}

function phoneOf(typed: string | undefined, country: string): string | null {
  if (!typed) return null;
  const phone = parsePhone(typed, country);
  if (!phone) throw invalid('phone', 'phone');
  return phone.e164;
}
