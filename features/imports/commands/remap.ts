import { readCustomFields } from '@/features/members/custom';
import { refuseUnknownType } from '@/features/members/membership-types';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { filesInTurn } from '@/server/turns';
import { type ColumnField, customField, FIELDS_OF_SEVERAL_COLUMNS, isCustom } from '../fields';
import { fileOf, namesSomebody, planImport } from '../plan-import';
import { progressOf } from '../progress';
import { type RemapInput, remapInput } from '../schema';
import { allowTime } from '../store-plan';
import { importEntry, lockImport, refuseDone } from '../subject';

/** Says which column holds what, and plans anew. Another sheet or row of headings is recognised from the beginning. */
export const remapImport = command({
  name: 'import.remap',
  permission: 'member:import',
  input: remapInput,
  inTurn: filesInTurn,
  subject: lockImport,
  run: async (context, input, stored) => {
    refuseDone(stored);
    await allowTime(context);
    await refuseUnknownType(context, input.type);
    await refuseUnknownQuestions(context, input.columns);
    const { sheet = stored.sheet, headerRow, type, start } = input;
    const isSame = sheet === stored.sheet;
    const isOther = !isSame || (headerRow !== undefined && headerRow !== stored.headerRow);
    const isUntouched = stored.mapping.every(
      (field, column) => field === (input.columns?.[`c${column}`] ?? null),
    );
    const mapping =
      !isSame || !input.columns || (isOther && isUntouched)
        ? undefined
        : mappingOf(input.columns, stored.mapping.length);
    const counts = await planImport(
      context,
      stored.id,
      await fileOf(context, stored.id),
      { sheet, headerRow: isSame ? (headerRow ?? stored.headerRow) : undefined, mapping, type, start },
      progressOf(context, stored.id),
    );
    return { id: stored.id, fileName: stored.fileName, counts };
  },
  journal: ({ counts, ...row }) => importEntry(row, counts),
});

/** A question of another organization is none, nor is one that is asked no more. */
async function refuseUnknownQuestions(
  { tx, organization }: OrganizationContext,
  columns: RemapInput['columns'] = {},
): Promise<void> {
  const chosen = Object.entries(columns).filter(([, field]) => isCustom(field ?? null));
  if (chosen.length === 0) return;
  const asked = (await readCustomFields(tx, organization.id)).map((field) => customField(field.id));
  const unknown = chosen.find(([, field]) => !asked.includes(field as never));
  if (unknown) throw invalid(`columns.${unknown[0]}`, 'invalid');
}

function mappingOf(columns: NonNullable<RemapInput['columns']>, width: number): (ColumnField | null)[] {
  const mapping = Array.from({ length: width }, (_, column) => columns[`c${column}`] ?? null);
  for (const field of new Set(mapping)) {
    if (field === null || FIELDS_OF_SEVERAL_COLUMNS.includes(field)) continue;
    const second = mapping.lastIndexOf(field);
    if (second !== mapping.indexOf(field)) throw invalid(`columns.c${second}`, 'column-twice');
  }
  const full = mapping.indexOf('fullName');
  if (full >= 0 && (mapping.includes('given') || mapping.includes('surname'))) {
    throw invalid(`columns.c${full}`, 'name-columns');
  }
  const birth = mapping.indexOf('childBirth');
  if (birth >= 0 && !mapping.includes('children')) throw invalid(`columns.c${birth}`, 'child-column-missing');
  if (!namesSomebody(mapping)) throw new Refusal('invalid', 'name-column-missing');
  return mapping;
}
