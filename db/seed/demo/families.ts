import { guardianships, householdMemberships, households } from '@/db/schema/households';
import type { DemoScene } from './scene';

interface DemoFamily {
  adults: readonly number[];
  children: readonly number[];
  address?: string;
  /** Who gets the one mail that would go to several of them. */
  mailTo?: number;
}

export const FAMILIES: readonly DemoFamily[] = [
  { adults: [10, 31], children: [41], address: 'Nümunə küçəsi 11, 00000 Berlin', mailTo: 10 },
  { adults: [2, 27], children: [47], address: 'Nümunə küçəsi 3, 00000 Potsdam' },
  { adults: [51], children: [56] },
];

/** The numbers of those who are under age. */
export const CHILDREN: ReadonlySet<number> = new Set(FAMILIES.flatMap(({ children }) => children));

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
