import { accountCommand } from '@/server/command';
import { mailsTo } from '../password-checks';
import { resetRequestSchema } from '../schema';
import { sendLink } from '../sending-link';

/** Mails a link for choosing a new password. An address that nobody has is answered alike. */
export const sendPasswordReset = accountCommand({
  name: 'account.send-password-reset',
  permission: 'account:sign-in',
  input: resetRequestSchema,
  rateLimit: (_request, { email }) => mailsTo(email),
  run: async (context, { email }) => {
    await sendLink(context, { purpose: 'password-reset', email });
    return { email };
  },
  journal: () => null,
});
