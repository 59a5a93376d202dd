import { accountCommand } from '@/server/command';
import { confirmSchema } from '../schema';

/** Does nothing but ask for a confirmation, as every command does whose permission wants one: for what is no form, a file. */
export const confirmIdentity = accountCommand({
  name: 'account.confirm',
  permission: 'account:confirm',
  input: confirmSchema,
  run: async () => ({}),
  journal: () => null,
});
