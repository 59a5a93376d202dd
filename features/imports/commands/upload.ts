import { importFiles, imports } from '@/db/schema/imports';
import { refuseUnknownType } from '@/features/members/membership-types';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { filesInTurn } from '@/server/turns';
import { planImport } from '../plan-import';
import { progressOf } from '../progress';
import { uploadInput } from '../schema';
import { allowTime } from '../store-plan';
import { importEntry } from '../subject';

/** Takes a file of members in and plans what becomes of each row. Nobody is added or changed yet. */
export const uploadImport = command({
  name: 'import.upload',
  permission: 'member:import',
  input: uploadInput,
  inTurn: filesInTurn,
  rateLimit: ({ standing, organization }) => ({
    key: `import:${organization?.id}:${standing.accountId ?? 'system'}`,
    limit: 60,
    seconds: 3600,
  }),
  run: async (context, { file, type, start, progress }) => {
    const { tx, organization, actor } = context;
    await allowTime(context);
    await refuseUnknownType(context, type);
    const [row] = await tx
      .insert(imports)
      .values({
        organizationId: organization.id,
        fileName: file.name,
        sheets: [],
        headerRow: 0,
        headings: [],
        samples: [],
        mapping: [],
        type,
        startEdtf: start,
        counts: {},
        planHash: '',
        plannedAt: context.now,
        author: actor.kind === 'account' ? actor.account.name : '',
      })
      .returning({ id: imports.id, fileName: imports.fileName });
    if (!row) throw notFound();
    const { buffer, byteOffset, byteLength } = file.bytes;
    const content = Buffer.from(buffer, byteOffset, byteLength);
    await tx.insert(importFiles).values({ organizationId: organization.id, importId: row.id, content });
    const counts = await planImport(
      context,
      row.id,
      file.bytes,
      { sheet: 0, type, start },
      progressOf(context, progress),
    );
    return { ...row, counts };
  },
  journal: ({ counts, ...row }) => importEntry(row, counts),
});
