import { ACCESS_ROLES } from '@/db/enums';
import { emailSchema, newPasswordSchema, personalNameSchema, tokenSchema } from '@/features/accounts/schema';
import { LOCALES } from '@/lib/locales';
import { z } from '@/lib/validation';

export const inviteSchema = z.strictObject({
  role: z.enum(ACCESS_ROLES),
  email: emailSchema,
  /** The language of the mail; without it that of whoever invites. */
  locale: z.enum(LOCALES).optional(),
});

export const acceptInvitationSchema = z.strictObject({ token: tokenSchema });

/** `email` counts only where the invitation names none. */
export const joinSchema = z.strictObject({
  token: tokenSchema,
  name: personalNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

export const revokeInvitationSchema = z.strictObject({ invitationId: z.uuid() });
