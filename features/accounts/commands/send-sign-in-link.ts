import { accountCommand } from '@/server/command';
import { mailsTo } from '../password-checks';
import { addressSchema, browserSchema } from '../schema';
import { sendLink } from '../sending-link';

/** Mails a link for one sign-in, usable in the browser that asked. An address that nobody has is answered alike. */
export const sendSignInLink = accountCommand({
  name: 'account.send-sign-in-link',
  permission: 'account:sign-in',
  input: addressSchema.extend({ browser: browserSchema }),
  rateLimit: (_request, { email }) => mailsTo(email),
  run: async (context, { email, browser, next }) => {
    await sendLink(context, { purpose: 'sign-in', email, browser, next });
    return { email };
  },
  journal: () => null,
});
