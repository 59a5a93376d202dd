/** What a device keeps of a door: sealed with a key that is nowhere on it, made of the link's secret and the PIN. */

const ROUNDS = 600_000;
const NAME = 'ocaq-door';
const STORE = 'kept';

const bytes = (text: string) => new TextEncoder().encode(text);
const base64url = (buffer: ArrayBuffer, length: number) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer).subarray(0, length)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The same as `codeHash` on the server. */
export async function hashOf(text: string): Promise<string> {
  return base64url(await crypto.subtle.digest('SHA-256', bytes(text)), 16);
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}
interface Kept {
  /** Whatever is kept goes away after this moment. */
  endsAt: number;
  salt: Uint8Array<ArrayBuffer>;
  roster: Sealed;
  queue: Sealed;
}

export async function doorKey(
  token: string,
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds = ROUNDS,
): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', bytes(`${pin}:${token}`), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function seal(key: CryptoKey, what: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes(JSON.stringify(what))) };
}

async function unseal(key: CryptoKey, { iv, data }: Sealed): Promise<unknown> {
  return JSON.parse(
    new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)),
  );
}

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        db.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** What one door keeps on this device. */
export interface Keeping {
  key: CryptoKey;
  saveRoster: (roster: unknown, endsAt: number) => Promise<void>;
  saveQueue: (queue: unknown) => Promise<void>;
}

/** Begins anew; an older roster of the same door is replaced when the first one is saved. */
export async function startKeeping(token: string, pin: string): Promise<Keeping> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return keepingWith(await hashOf(`door:${token}`), await doorKey(token, pin, salt), salt);
}

/** Opens what is kept, without a network. Null where nothing is; throws where the PIN is wrong. */
export async function openKeeping(token: string, pin: string) {
  const name = await hashOf(`door:${token}`);
  const kept = (await inStore('readonly', (store) => store.get(name))) as Kept | undefined;
  if (!kept) return null;
  const key = await doorKey(token, pin, kept.salt);
  const [roster, queue] = [await unseal(key, kept.roster), await unseal(key, kept.queue)];
  return { roster, queue, keeping: keepingWith(name, key, kept.salt) };
}

function keepingWith(name: string, key: CryptoKey, salt: Uint8Array<ArrayBuffer>): Keeping {
  // One after the other: what is saved later stands.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>) => {
    last = last.then(work, work);
    return last.then(() => undefined);
  };
  const change = async (to: (kept: Kept | undefined) => Kept | undefined) => {
    const changed = to((await inStore('readonly', (store) => store.get(name))) as Kept | undefined);
    if (changed) await inStore('readwrite', (store) => store.put(changed, name));
  };
  return {
    key,
    saveRoster: (roster, endsAt) =>
      inTurn(async () => {
        const [sealed, empty] = [await seal(key, roster), await seal(key, [])];
        await change((kept) => {
          const isOurs = kept?.salt.join() === salt.join();
          return { endsAt, salt, roster: sealed, queue: isOurs && kept ? kept.queue : empty };
        });
      }),
    saveQueue: (queue) =>
      inTurn(async () => {
        const sealed = await seal(key, queue);
        await change((kept) => kept && { ...kept, queue: sealed });
      }),
  };
}

/** Takes away whatever doors have kept here beyond their end, and the door of this token in any case where it is over. */
export async function wipe(token?: string): Promise<void> {
  const own = token ? await hashOf(`door:${token}`) : null;
  const names = await inStore('readonly', (store) => store.getAllKeys());
  for (const name of names) {
    const kept = (await inStore('readonly', (store) => store.get(name))) as Kept | undefined;
    if (name === own || (kept && kept.endsAt <= Date.now())) {
      await inStore('readwrite', (store) => store.delete(name));
    }
  }
}
