import 'server-only';
import { hkdfSync } from 'node:crypto';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_AUTH_URL: z.string().min(1),
  DATABASE_WORKER_URL: z.string().min(1),
  DATABASE_OWNER_URL: z.string().optional(),
  AUTH_SECRET: z.string().min(32),
  OCAQ_KEY: z.string().optional(),
  APP_ORIGIN: z.url().transform((url) => new URL(url).origin),
  DATA_DIR: z.string().min(1),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Ocaq <ocaq@localhost>'),
  /** What the mail server of the installation lets an organization send; an organization may set less. */
  MAIL_PER_HOUR: z.coerce.number().int().positive().optional(),
  MAIL_PER_DAY: z.coerce.number().int().positive().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The settings of this process. Throws one line that names what is missing or wrong. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`Missing or wrong in the environment: ${names}. See .env.example; npm start sets them.`);
  }
  parsed = result.data;
  return parsed;
}

/** The key of pseudonyms, which lives outside the database; derived as scripts/lib/secrets.mjs does where none is set. */
export function pseudonymKey(): Buffer {
  const { OCAQ_KEY: key, AUTH_SECRET: secret } = env();
  return key ? Buffer.from(key) : Buffer.from(hkdfSync('sha256', secret, '', 'ocaq key', 32));
}

/** Where the build lies, from the folder that the app runs in. */
export const distFolder = (): string => process.env.NEXT_DIST_DIR ?? '.next';

/** Where finished pages are laid down as files for a server in front, if anywhere. */
export const pagesFolder = (): string | undefined => process.env.PAGES_DIR || undefined;

/** The level of the log, readable before everything else is set. */
export const logLevel = (): string => process.env.LOG_LEVEL ?? 'info';
