// The page of one door without a network: its own files, and nothing else. What people are on it is kept by the page, sealed.
const CACHE = `door ${self.registration.scope}`;
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const files = event.data?.keep;
  if (Array.isArray(files)) event.waitUntil(keep(files.filter((file) => typeof file === 'string')));
});

async function keep(files) {
  const cache = await caches.open(CACHE);
  await Promise.all(
    files
      .filter((file) => isOwn(new URL(file, self.location.origin)))
      .map((file) => cache.add(file).catch(() => undefined)),
  );
}

const isOwn = ({ origin, pathname }) => origin === self.location.origin && !pathname.startsWith('/api/');

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isOwn(new URL(request.url))) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});

/** From the network while that answers in time: a door that was closed is closed. */
async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 404) await forget();
    return answer;
  } catch {
    return (await caches.match(request, { cacheName: CACHE, ignoreSearch: true })) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}

/** The door has ended or was closed: its list goes from the device, under the name that the page gave it, and so do we. */
async function forget() {
  const token = new URL(self.registration.scope).pathname.split('/').pop();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`door:${token}`));
  const name = btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  await new Promise((resolve) => {
    const opening = indexedDB.open('ocaq-door', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onerror = resolve;
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('kept', 'readwrite');
      transaction.objectStore('kept').delete(name);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onabort = resolve;
    };
  });
  await caches.delete(CACHE);
  await self.registration.unregister();
}
