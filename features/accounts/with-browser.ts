import 'server-only';
import type { z } from 'zod';
import type { Command } from '@/server/command';

/** The same command with the secret of this browser in its input, which no form can name. */
export function withBrowser<Schema extends z.ZodType, Result>(
  command: Command<Schema, Result>,
  secretOf: () => Promise<string | null>,
): Command<Schema, Result> {
  const { commandName, permission, schema } = command;
  const execute = async (...[request, input]: Parameters<Command<Schema, Result>>) => {
    const browser = (await secretOf()) ?? undefined;
    return command(request, { ...(input as object), browser } as z.input<Schema>);
  };
  return Object.assign(execute, { commandName, permission, schema });
}
