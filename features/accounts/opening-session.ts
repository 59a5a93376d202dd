import 'server-only';
import type { z } from 'zod';
import { signInAs } from '@/server/auth/next-auth';
import type { Command } from '@/server/command';
import { listOwnOrganizations } from './queries';
import { homePath } from './rules';

/**
 * The same command, which then signs the account in that it answers with: a new session, a new cookie. It also says
 * where somebody of that account is at home.
 */
export function openingSession<Schema extends z.ZodType, Result extends { accountId: string }>(
  command: Command<Schema, Result>,
): Command<Schema, Result & { home: string }> {
  const { commandName, permission, schema } = command;
  const execute = async (...[request, input]: Parameters<Command<Schema, Result>>) => {
    const result = await command(request, input);
    await signInAs(result.accountId);
    const standing = { roles: new Set(['account' as const]), accountId: result.accountId, linkedId: null };
    const own = await listOwnOrganizations({ ...request, standing });
    return { ...result, home: homePath(request.locale, own) };
  };
  return Object.assign(execute, { commandName, permission, schema });
}
