import { randomUUID } from 'node:crypto';
import { importFiles, importProgress, importRows, imports } from '@/db/schema/imports';
import { ownerDb } from './factories';

/** An import of a file of one column, with one row of the plan that may be a duplicate. */
export async function makeImport(organizationId: string, state: 'planned' | 'committed', name = 'Nümunə') {
  const db = ownerDb();
  const [row] = await db
    .insert(imports)
    .values({
      organizationId,
      fileName: `${name}.csv`,
      state,
      sheets: [],
      headerRow: 1,
      headings: ['Ad, soyad'],
      samples: [name],
      mapping: ['fullName'],
      type: 'ordinary',
      startEdtf: '2024',
      counts: { duplicate: 1 },
      planHash: 'x',
      plannedAt: new Date(Date.now() + 120_000),
      committedAt: state === 'committed' ? new Date() : null,
    })
    .returning();
  if (!row) throw new Error('no import');
  await db
    .insert(importFiles)
    .values({ organizationId, importId: row.id, content: Buffer.from(`Ad, soyad\n${name} Nümunəli\n`) });
  await db.insert(importRows).values({
    organizationId,
    importId: row.id,
    number: 2,
    kind: 'duplicate',
    personId: randomUUID(),
    name,
    values: {},
    problems: [],
    slugStem: name,
    sortKey: name,
    tokens: [],
    nameTokens: 0,
  });
  await db.insert(importProgress).values({ organizationId, key: row.id, percent: 42 });
  return row.id;
}
