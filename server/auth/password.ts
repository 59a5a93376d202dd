import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// argon2id, m = 46 MiB, t = 1, p = 1 (OWASP; security.md G9).
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
const MAX_PARALLEL = 4;

let running = 0;
const queue: (() => void)[] = [];

/** At most four at once: a flood of sign-ins may wait, but must not take the memory of the machine. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_PARALLEL) await new Promise<void>((resolve) => queue.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash it takes as long and answers no: nobody learns who has an account. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const stored = passwordHash ?? (await decoy);
  const fits = await inTurn(() => verify(stored, password));
  return fits && passwordHash !== null;
}
