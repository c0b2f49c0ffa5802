// For pages that are read and do not hydrate: what they can do more in a browser with script. All of it works without.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Of a row that is wider than the screen what is chosen is in sight.
for (const chosen of document.querySelectorAll(".months [aria-current]")) {
  const row = chosen.closest("ul");
  row.scrollLeft = chosen.offsetLeft - row.offsetLeft - (row.clientWidth - chosen.offsetWidth) / 2;
}

// The page without a network stands at the address that was asked for.
const again = document.querySelector("[data-again]");
if (again) {
  again.hidden = false;
  again.addEventListener("click", () => location.reload());
  // Who is on her way to another page is not called back.
  let leaving = false;
  addEventListener("beforeunload", () => {
    leaving = true;
  });
  addEventListener("online", () => {
    if (!leaving) location.reload();
  });
}

// What was read stays to be read without a network.
navigator.serviceWorker?.register("/sw.js").catch(() => {});

const note = document.querySelector("[data-offline]");
const tell = () => {
  if (note) note.hidden = navigator.onLine && !note.hasAttribute("data-slow");
};
addEventListener("online", tell);
addEventListener("offline", tell);
tell();

const list = document.querySelector("[data-kept]");
if (list) listKept(list);

async function listKept(section) {
  const name = (await caches.keys()).find((one) => one.startsWith("pages-"));
  if (!name) return;
  const pages = await caches.open(name);
  for (const request of (await pages.keys()).reverse()) {
    const kept = await pages.match(request, { ignoreVary: true });
    if (!kept) continue;
    section.querySelector("ul").append(await lineOf(request.url, kept));
    section.hidden = false;
    document.querySelector("[data-none]").hidden = true;
  }
}

/** A link to a page by its title, in which stands what was chosen on it, and when it was read. */
async function lineOf(href, kept) {
  const page = new DOMParser().parseFromString(await kept.text(), "text/html");
  const textContent = page.title.replace(/ · Samenbord$/, "");
  const read = new Date(kept.headers.get("date")).toLocaleString(document.documentElement.lang, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href, textContent });
  item.append(link, Object.assign(document.createElement("span"), { className: "quiet", textContent: read }));
  return item;
}
