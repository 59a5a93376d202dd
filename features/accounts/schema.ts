import { normalizeEmail } from '@/lib/email-address';
import { LOCALES } from '@/lib/locales';
import { cleanLine } from '@/lib/text';
import { z } from '@/lib/validation';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './rules';

/** An address in the one form under which it is stored and compared. */
export const emailSchema = z
  .string()
  .max(320)
  .transform((text, context) => {
    const address = normalizeEmail(text);
    if (address) return address;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'email' });
    return z.NEVER;
  });

export const personalNameSchema = z
  .string()
  .max(200)
  .transform((text) => cleanLine(text, 200))
  .pipe(z.string().min(1));

/** A password that is chosen now; whether it is a common one is asked on the server. */
export const newPasswordSchema = z
  .string()
  .min(1)
  .min(SHORTEST_PASSWORD, { error: 'password-short' })
  .max(LONGEST_PASSWORD, { error: 'password-long' });

/** A password as it was chosen once: anything that could be one. */
export const givenPasswordSchema = z.string().min(1).max(1000);

export const tokenSchema = z.string().regex(/^[\w-]{20,100}$/);

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: givenPasswordSchema,
  next: z.string().max(2000).optional(),
});

export const addressSchema = z.strictObject({ email: emailSchema, next: z.string().max(2000).optional() });

export const resetRequestSchema = z.strictObject({ email: emailSchema });

/** The secret of the asking browser; it comes from a cookie, never from the form. */
export const browserSchema = z.string().min(20).max(100);

export const redeemLinkSchema = z.strictObject({ token: tokenSchema, next: z.string().max(2000).optional() });

/** A name where there is no account yet. */
export const registerSchema = redeemLinkSchema.extend({ name: z.string().max(200).optional() });

export const resetPasswordSchema = z.strictObject({ token: tokenSchema, password: newPasswordSchema });

export const changePasswordSchema = z.strictObject({
  oldPassword: givenPasswordSchema,
  password: newPasswordSchema,
});

export const updateAccountSchema = z.strictObject({ name: personalNameSchema, locale: z.enum(LOCALES) });

export const setUpSchema = z.strictObject({
  token: tokenSchema,
  name: personalNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

export const sessionSchema = z.strictObject({ sessionId: z.uuid() });

export const confirmSchema = z.strictObject({ next: z.string().max(2000).optional() });

export const nothingSchema = z.strictObject({});
