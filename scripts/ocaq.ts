/** The command line of operators. scripts/ocaq.mjs starts it with the surroundings that it needs. */
import { parseArgs } from 'node:util';
import { type CommandLine, UsageError } from './commands/command-line';
import { HELP } from './lib/ocaq-help.mjs';

/** Loaded one at a time: comparing names must not wait for the database's modules. */
const COMMANDS: Record<string, () => Promise<CommandLine>> = {
  'organization create': async () => (await import('./commands/organization-create')).organizationCreate,
  'organization lock': async () => (await import('./commands/organization-lock')).organizationLock,
  'organization unlock': async () => (await import('./commands/organization-lock')).organizationUnlock,
  'claim list': async () => (await import('./commands/claims')).claimList,
  'claim ask': async () => (await import('./commands/claims')).claimAsk,
  'claim grant': async () => (await import('./commands/claims')).claimGrant,
  'claim refuse': async () => (await import('./commands/claims')).claimRefuse,
  'admin invite': async () => (await import('./commands/admin-invite')).adminInvite,
  'set-up link': async () => (await import('./commands/set-up-link')).setUpLink,
  'members export': async () => (await import('./commands/members-export')).membersExport,
  'seed demo': async () => (await import('./commands/seed')).seedDemoCommand,
  'seed article': async () => (await import('./commands/seed')).seedArticleCommand,
  migrate: async () => (await import('./commands/migrate')).migrateCommand,
  'members import': async () => (await import('./commands/members-import')).membersImport,
  'mail bounce': async () => (await import('./commands/mail-bounce')).mailBounce,
  'article read': async () => (await import('./commands/article-read')).articleRead,
  'excerpts fill': async () => (await import('./commands/excerpts-fill')).excerptsFill,
  'names compare': async () => (await import('./commands/names-compare')).namesCompare,
};

const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const;

async function main(args: string[]): Promise<void> {
  const name = Object.keys(COMMANDS).find((known) => {
    const words = known.split(' ');
    return words.every((word, index) => args[index] === word);
  });
  const load = name === undefined ? undefined : COMMANDS[name];
  if (!name || !load) {
    if (args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')) {
      process.stdout.write(`${HELP}\n`);
      return;
    }
    const asked = args.filter((word) => !word.startsWith('-')).slice(0, 2);
    process.stderr.write(`There is no command "${asked.join(' ')}".\n\n${HELP}\n`);
    process.exitCode = 2;
    return;
  }
  await runCommand(name, await load(), args.slice(name.split(' ').length));
}

async function runCommand(name: string, command: CommandLine, args: string[]): Promise<void> {
  const usage = [`npm run ocaq -- ${name} ${command.usage}`.trim(), '', `  ${command.about}`, command.more]
    .filter((line) => line !== undefined)
    .join('\n');
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...command.options, ...HELP_OPTION },
      allowPositionals: true,
      strict: true,
    });
    if (values.help) {
      process.stdout.write(`${usage}\n`);
      return;
    }
    const { least, most } = command.words ?? { least: 0, most: 0 };
    if (positionals.length < least || positionals.length > most) {
      throw new UsageError(`too many words: ${positionals.join(' ')}`);
    }
    await command.run(values as Record<string, string | boolean | undefined>, positionals);
  } catch (error) {
    if (!isUsage(error)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    process.exitCode = 2;
  }
}

function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}

/** A refusal of the product in words; anything else by its first line. */
async function wordsFor(error: unknown): Promise<string> {
  const { Refusal } = await import('@/server/errors');
  if (!(error instanceof Refusal)) {
    // What the database said stands in the cause; the error itself repeats the query.
    const said = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return said instanceof Error ? (said.message.split('\n')[0] ?? 'unknown') : String(said);
  }
  const { translator } = await import('@/server/i18n/translator');
  const t = await translator('en', 'errors');
  const fields = Object.entries(error.fields).map(
    ([field, reason]) => `${field}: ${t(reason, error.values)}`,
  );
  return fields.length > 0 ? fields.join('\n') : t(error.reason, error.values);
}

main(process.argv.slice(2)).then(
  () => {
    // Pools would keep the program for a while; what it had to say has to be out first.
    process.stdout.write('', () => process.exit());
  },
  async (error: unknown) => {
    process.stderr.write(`${await wordsFor(error)}\n`);
    process.exit(1);
  },
);
