import {
  bankFiles,
  bankLines,
  duesClosedYears,
  duesEntries,
  duesExemptions,
  duesFees,
} from '@/db/schema/dues';
import { ownerDb } from './factories';
import { first } from './single-rows';

interface Of {
  personId: string;
  otherId: string;
  type: string;
  canary: string;
}

/** A fee, a due of which a part is paid, an exemption, a closed year and a bank statement. */
export async function fillDues(organizationId: string, { personId, otherId, type, canary }: Of) {
  const db = ownerDb();
  const money = { organizationId, currency: 'AZN' };
  const [fee, unusedFee] = await db
    .insert(duesFees)
    .values([
      { ...money, type, period: 'year', amount: 2400, startsOn: '2020-01-01', endsOn: '2021-01-01' },
      { ...money, type, period: 'year', amount: 3600, startsOn: '2021-01-01' },
    ])
    .returning();
  const exemption = first(
    await db
      .insert(duesExemptions)
      .values({ organizationId, personId: otherId, startsOn: '2024-01-01', reason: canary })
      .returning(),
  );
  const entry = { ...money, personId, onDay: '2020-01-01', author: canary };
  const due = first(
    await db
      .insert(duesEntries)
      .values({
        ...entry,
        kind: 'due',
        amount: 2400,
        period: 'year',
        periodStartsOn: '2020-01-01',
        membershipType: type,
        feeId: fee?.id,
        raisedFor: personId,
        note: canary,
      })
      .returning(),
  );
  const payment = first(
    await db
      .insert(duesEntries)
      .values({
        ...entry,
        kind: 'payment',
        amount: -1000,
        method: 'cash',
        settles: due.id,
        receiptYear: 1999,
        receiptNumber: Math.floor(Math.random() * 1_000_000_000) + 1,
      })
      .returning(),
  );
  await db
    .insert(duesClosedYears)
    .values({ organizationId, year: 1995, author: canary })
    .onConflictDoNothing();
  const bankFile = await makeBankFile(organizationId, personId, canary, 'planned');
  return {
    fee: fee?.id ?? '',
    unusedFee: unusedFee?.id ?? '',
    exemption: exemption.id,
    due: due.id,
    payment: payment.id,
    bankFile,
    doneBankFile: await makeBankFile(organizationId, personId, canary, 'committed'),
  };
}

async function makeBankFile(
  organizationId: string,
  personId: string,
  canary: string,
  state: 'planned' | 'committed',
): Promise<string> {
  const db = ownerDb();
  const { id } = first(
    await db
      .insert(bankFiles)
      .values({ organizationId, fileName: `${canary}.csv`, currency: 'AZN', state })
      .returning(),
  );
  await db.insert(bankLines).values({
    organizationId,
    fileId: id,
    number: 2,
    kind: 'possible',
    onDay: '2024-05-05',
    amount: 1400,
    payer: canary,
    hash: id,
    matches: [{ person: personId, reasons: ['name'] }],
    personId,
    isTaken: true,
  });
  return id;
}
