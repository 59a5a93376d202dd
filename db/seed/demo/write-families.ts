import { guardianships, householdMemberships, households } from '@/db/schema/households';
import { FAMILIES } from './families';
import type { DemoScene } from './scene';

/** Who lives together, and who may act for whom. */
export async function writeFamilies({ tx, organizationId, personIdOf }: DemoScene): Promise<void> {
  for (const { adults, children, address, mailTo } of FAMILIES) {
    const mailPersonId = mailTo === undefined ? null : personIdOf(mailTo);
    const [row] = await tx
      .insert(households)
      .values({ organizationId, address, mailPersonId })
      .returning({ id: households.id });
    const householdId = row?.id ?? '';
    const at = (role: 'adult' | 'child') => (member: number) => ({
      organizationId,
      householdId,
      personId: personIdOf(member),
      role,
    });
    await tx.insert(householdMemberships).values([...adults.map(at('adult')), ...children.map(at('child'))]);
    await tx.insert(guardianships).values(
      children.flatMap((child) =>
        adults.map((adult) => ({
          organizationId,
          minorId: personIdOf(child),
          guardianId: personIdOf(adult),
          relation: 'parent' as const,
        })),
      ),
    );
  }
}
