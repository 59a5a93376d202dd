import { type Ask, Gone, Offline } from './door-device';

const PATIENCE = 8000;

export type Entered = 'yes' | 'wrong-pin' | 'limit' | 'gone' | 'offline';

async function post(what: string, body: object): Promise<Response> {
  return fetch(`/api/door/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
}

/** Gives the PIN to the server. */
export async function enter(token: string, locale: string, pin: string): Promise<Entered> {
  try {
    const { status, ok } = await post('enter', { token, locale, pin });
    if (ok) return 'yes';
    if (status === 400) return 'wrong-pin';
    if (status === 429) return 'limit';
    return status === 404 ? 'gone' : 'offline';
  } catch {
    return 'offline';
  }
}

/** How the device of this door asks the server. */
export const askingFor =
  (token: string, locale: string): Ask =>
  async (what, input) => {
    const response = await post(what, { ...input, token, locale }).catch(() => {
      throw new Offline();
    });
    if (response.status === 404) throw new Gone();
    if (!response.ok) throw new Offline();
    return response.json();
  };

const PATH = () => window.location.pathname;

/** From now on the page opens without a network: its files stay on the device, under this one address. */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/door-worker.js', { scope: PATH() });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = loaded.filter((name) => new URL(name).origin === window.location.origin);
  active?.postMessage({ keep: [PATH(), ...new Set(own)] });
  await navigator.storage?.persist?.();
}

/** Nothing of the door is left on the device. */
export async function forgetPage(): Promise<void> {
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const worker of workers) {
    if (new URL(worker.scope).pathname !== PATH()) continue;
    await caches.delete(`door ${worker.scope}`);
    await worker.unregister();
  }
}
