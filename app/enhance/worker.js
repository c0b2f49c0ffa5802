// Keeps what everybody may read and this reader has read, to show it again without a network (app/routes/sw[.]js.ts).
const { release, files, offline, languages } = self.settings;
const ASSETS = `assets-${release}`;
const PAGES = `pages-${release}`;
const MOST = 40;
// So many milliseconds a weak network may take while there is something to read.
const PATIENCE = 4_000;
const ANY = { ignoreVary: true };
const had = (url, cacheName) => caches.match(url, { cacheName, ...ANY });
const READ = /^\/((events|offers|networks)(\/[^/]+)?|subscribe|poster|privacy|toegankelijkheid)?$/;
// What somebody sends without an account: her language, what she follows.
const OPEN = /^\/(language$|subscribe$|follow\/)/;

addEventListener("install", (event) => event.waitUntil(prepare()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return;
  const asks = method === "GET";
  // Who signs in or out leaves nothing behind for the next.
  if (asks ? pathname.startsWith("/sign-in/") : !OPEN.test(pathname)) event.waitUntil(caches.delete(PAGES));
  // In another language she does not read on what she has of this page.
  else if (pathname === "/language") event.waitUntil(forget(event.request.referrer));
  if (asks && pathname.startsWith("/assets/")) event.respondWith(asset(event.request));
  else if (asks && mode === "navigate") event.respondWith(page(event));
});

async function prepare() {
  const assets = await caches.open(ASSETS);
  await assets.addAll(files);
  for (const spoken of languages) {
    const asked = { credentials: "omit", cache: "reload", headers: { "accept-language": spoken } };
    const shown = await fetch(offline, asked);
    // Without it there is nothing to begin with: the browser tries again at the next visit.
    if (!shown.ok) throw new Error(shown.statusText);
    await assets.put(`${offline}?${spoken}`, shown);
  }
  await self.skipWaiting();
}

async function takeOver() {
  for (const name of await caches.keys()) if (name !== ASSETS && name !== PAGES) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  // What is being read while this begins has come without it.
  for (const { url } of await self.clients.matchAll()) await keep(url, await fetch(url));
}

async function asset({ url }) {
  if (!(await had(url, ASSETS))) await (await caches.open(ASSETS)).add(url).catch(() => {});
  return (await had(url, ASSETS)) ?? fetch(url);
}

async function page(event) {
  const { url } = event.request;
  const fresh = Promise.resolve(event.preloadResponse).then((read) => read ?? fetch(event.request));
  const copied = fresh.then((read) => read.clone());
  event.waitUntil(copied.then((copy) => keep(url, copy)).catch(() => {}));
  try {
    return await Promise.race([fresh, old(url, PATIENCE).then((read) => read ?? fresh)]);
  } catch {
    const spoken = (await (await had("spoken", ASSETS))?.text()) ?? languages[0];
    return (await had(url, PAGES)) ?? had(`${offline}?${spoken}`, ASSETS);
  }
}

// What was read before, for who has waited long enough, marked as what it is.
async function old(url, wait) {
  const read = await had(url, PAGES);
  if (!read) return null;
  await new Promise((resolve) => setTimeout(resolve, wait));
  const marked = (await read.text()).replace("data-offline", "data-slow data-offline");
  return new Response(marked, { headers: read.headers });
}

async function forget(url) {
  await (await caches.open(PAGES)).delete(url, ANY);
}

async function keep(url, read) {
  const assets = await caches.open(ASSETS);
  const spoken = read.headers.get("content-language");
  if (spoken) await assets.put("spoken", new Response(spoken));
  const told = read.headers.get("cache-control") ?? "no-store";
  if (!read.ok || read.redirected || /no-store|private/.test(told) || !READ.test(new URL(url).pathname)) return;
  const pages = await caches.open(PAGES);
  await pages.delete(url, ANY);
  await pages.put(url, read);
  for (const { url: old } of (await pages.keys()).slice(0, -MOST)) await pages.delete(old, ANY);
}
