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
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    return (await caches.match(request, { cacheName: CACHE, ignoreSearch: true })) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}
