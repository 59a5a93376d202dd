import { createHash } from 'node:crypto';

/** As the kernel keeps the token of a session: by its hash. */
export const hashSessionToken = (token: string) => createHash('sha256').update(token).digest('base64url');
