import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPORT_PURPOSES } from '@/db/enums';
import { LIST_COLUMNS, letterOf } from '@/features/members/columns';
import { exportMembers } from '@/features/members/commands/export-members';
import { exportDownload } from '@/features/members/export-file';
import { LOCALES } from '@/lib/locales';
import { systemContext } from '@/server/context';
import { type CommandLine, given, needed, oneOf, UsageError } from './command-line';
import { organizationOf } from './find-organization';

const text = { type: 'string' } as const;
const FORMATS = ['csv', 'csv-comma', 'xlsx'] as const;

export const membersExport: CommandLine = {
  about: 'the member list of an organization as a file; every administrator is told by mail',
  usage: '--organization SLUG --purpose TEXT [--format csv|csv-comma|xlsx] [--out FILE]',
  more: `  --purpose  ${EXPORT_PURPOSES.join(', ')}, or what for in words; members in the list read it
  --format   csv has semicolons, csv-comma has commas
  --out      a new file, readable by you alone; without it the list goes to the standard output
  --columns  beside the name: ${LIST_COLUMNS.join(',')}
  --locale   the language of the headings: ${LOCALES.join(', ')} (the organization's own)`,
  options: { organization: text, purpose: text, format: text, out: text, columns: text, locale: text },
  run: async (values) => {
    const organization = await organizationOf(needed(values, 'organization'));
    const words = needed(values, 'purpose');
    const known = EXPORT_PURPOSES.find((purpose) => purpose === words);
    const cols = lettersOf(given(values, 'columns'));
    const locale = oneOf(values, 'locale', LOCALES) ?? organization.defaultLocale;
    const format = oneOf(values, 'format', FORMATS) ?? 'csv';
    const out = given(values, 'out');
    // Before anything is written down: a file that is there stays as it is.
    const file = out === undefined ? null : await newFile(out);
    const request = systemContext(locale, organization);
    const write = async () => {
      const { id, people } = await exportMembers(request, {
        ...(known ? { purpose: known } : { purpose: 'other', note: words }),
        format,
        cols,
      });
      const { body } = await exportDownload(request, id);
      const parts = Readable.from(typeof body === 'string' ? [body] : body);
      if (file) await pipeline(parts, file.createWriteStream());
      else for await (const part of parts) await written(part);
      process.stderr.write(`${people} people. The administrators are told by mail.\n`);
    };
    await write().catch(async (error: unknown) => {
      if (out !== undefined) await rm(out, { force: true });
      throw error;
    });
  },
};

function lettersOf(columns: string | undefined): string | undefined {
  if (columns === undefined) return undefined;
  const letters = columns.split(',').map((name) => {
    const column = LIST_COLUMNS.find((known) => known === name.trim());
    if (!column) throw new UsageError(`there is no column "${name}"`);
    return letterOf(column);
  });
  return letters.join('');
}

async function newFile(path: string) {
  return open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`"${path}" is there already. Choose another name.`) : error;
  });
}

const written = (part: Uint8Array) =>
  new Promise<void>((done, failed) => {
    process.stdout.write(part, (error) => (error ? failed(error) : done()));
  });
