import { refuseUnknownType } from '@/features/members/membership-types';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { FIELDS_OF_SEVERAL_COLUMNS, IMPORT_FIELDS, type ImportField } from '../fields';
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
  subject: lockImport,
  run: async (context, input, stored) => {
    refuseDone(stored);
    await allowTime(context);
    await refuseUnknownType(context, input.type);
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

function mappingOf(columns: NonNullable<RemapInput['columns']>, width: number): (ImportField | null)[] {
  const mapping = Array.from({ length: width }, (_, column) => columns[`c${column}`] ?? null);
  for (const field of IMPORT_FIELDS) {
    if (FIELDS_OF_SEVERAL_COLUMNS.includes(field)) continue;
    const second = mapping.lastIndexOf(field);
    if (second !== mapping.indexOf(field)) throw invalid(`columns.c${second}`, 'column-twice');
  }
  const full = mapping.indexOf('fullName');
  if (full >= 0 && (mapping.includes('given') || mapping.includes('surname'))) {
    throw invalid(`columns.c${full}`, 'name-columns');
  }
  if (!namesSomebody(mapping)) throw new Refusal('invalid', 'name-column-missing');
  return mapping;
}
