import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { MEMBERSHIP_TYPES } from '@/db/enums';
import { commitImport } from '@/features/imports/commands/commit';
import { uploadImport } from '@/features/imports/commands/upload';
import { MAX_FILE_BYTES } from '@/features/imports/fields';
import { problemText } from '@/features/imports/problem-text';
import { getErrorFile } from '@/features/imports/queries/errors';
import { getImport } from '@/features/imports/queries/import';
import { todayAt } from '@/features/members/today-at';
import { type RequestContext, systemContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { type CommandLine, given, needed, oneOf, say } from './command-line';
import { organizationOf } from './find-organization';

const text = { type: 'string' } as const;

export const membersImport: CommandLine = {
  about: 'members from a CSV or XLSX file; says what becomes of each row',
  usage: 'FILE --organization SLUG [--plan] [--type ordinary] [--start DATE] [--errors FILE]',
  more: `  --plan     only plan; nobody is added or changed, and the plan waits in the management area
  --type     of rows that do not say it: ${MEMBERSHIP_TYPES.join(', ')}
  --start    member since, of rows that do not say it (today)
  --errors   writes the rows that could not be taken to this file, with the reasons`,
  options: { organization: text, plan: { type: 'boolean' }, type: text, start: text, errors: text },
  words: { least: 1, most: 1 },
  run: async (values, [path = '']) => {
    const slug = needed(values, 'organization');
    const organization = await organizationOf(slug);
    const request = systemContext('en', organization);
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES)
      throw new Error(`${path} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Split it.`);
    const { id, counts } = await uploadImport(request, {
      file: { name: basename(path), bytes: new Uint8Array(await readFile(path)) },
      type: oneOf(values, 'type', MEMBERSHIP_TYPES) ?? 'ordinary',
      start: given(values, 'start') ?? todayAt(new Date(), organization.timezone),
    });
    say(
      Object.entries(counts)
        .map(([kind, count]) => `${kind}: ${count}`)
        .join(', '),
    );
    await sayLeftOut(request, id);
    await sayErrors(request, id, given(values, 'errors'));
    await sayDuplicates(request, id);
    const where = `/${organization.defaultLocale}/manage/${slug}/members/import/${id}`;
    if (values.plan) {
      say(`Nothing was changed. Look at the plan, and import it: ${where}`);
      return;
    }
    await commitImport(request, { id });
    say(`Imported: ${counts.new} new, ${counts.update} updated. It can be undone for 30 days: ${where}`);
  },
};

/** The command line keeps no dues: whoever does reads these columns in the management area. */
async function sayLeftOut(request: RequestContext, id: string): Promise<void> {
  const asked = { id, kind: 'error', after: undefined, before: undefined } as const;
  const { leftOut } = await getImport(request, asked);
  if (leftOut.length > 0)
    say(`Not read: ${leftOut.join(', ')}. Dues are imported in the management area, by whoever keeps them.`);
}

/** Who may be in the list already, for whoever answers in the management area. */
async function sayDuplicates(request: RequestContext, id: string): Promise<void> {
  const asked = { id, kind: 'duplicate', after: undefined, before: undefined } as const;
  const { rows, counts } = await getImport(request, asked);
  for (const { number, part, name, candidates, knownRow } of rows) {
    const people = candidates.map(({ name: known, birth, city, slug }) => {
      const more = [birth, city].filter(Boolean).join(', ');
      return `${known}${more ? ` (${more})` : ''} at ${slug}`;
    });
    const whom = [...people, ...(knownRow === null ? [] : [`the person of row ${knownRow}`])].join(', or ');
    say(`  ${placeOf({ number, part })}: ${name} may be ${whom}`);
  }
  if (counts.duplicate > rows.length)
    say(`  … and ${counts.duplicate - rows.length} more possible duplicates`);
}

const placeOf = ({ number, part }: { number: number; part: number }) =>
  `row ${number}${part === 0 ? '' : `, relative ${part}`}`;

async function sayErrors(request: RequestContext, id: string, path: string | undefined): Promise<void> {
  const t = await translator('en', 'imports');
  const { rows, counts } = await getImport(request, {
    id,
    kind: 'error',
    after: undefined,
    before: undefined,
  });
  for (const { number, part, problems } of rows) {
    say(`  ${placeOf({ number, part })}: ${problems.map((problem) => problemText(t, problem)).join('; ')}`);
  }
  if (counts.error > rows.length) say(`  … and ${counts.error - rows.length} more`);
  if (path && counts.error > 0) await writeFile(path, await getErrorFile(request, { id }), { mode: 0o600 });
}
