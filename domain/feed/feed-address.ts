/** Addresses to try for what a person pasted, best first; empty when it is no address of the web at all. */
export function feedAddresses(pasted: string): string[] {
  const text = pasted.trim().replace(/^<(.*)>$/, "$1");
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  if (text === "" || /\s/.test(text)) return [];
  const bare = scheme ? text.slice(scheme.length + 1).replace(/^\/*/, "") : text.replace(/^\/*/, "");
  if (scheme === "webcal" || scheme === "webcals") return readable([`https://${bare}`, `http://${bare}`]);
  if (!scheme) return /^[^/]+\.[^/]+/.test(bare) ? readable([`https://${bare}`]) : [];
  return readable([text]);
}

/** An address as others may see it: where it leads, without what may be a secret. */
export function maskedAddress(address: string): string {
  const url = new URL(address);
  const file = /\/((?:basic|calendar|agenda|feed|events|reachcalendar|ical)\.(?:ics|ical))$/i.exec(url.pathname)?.[1];
  return `${url.host}/…${file ? `/${file}` : ""}`;
}

function readable(addresses: string[]): string[] {
  return addresses.filter((address) => URL.canParse(address)).map((address) => calendarAddress(new URL(address)).href);
}

/**
 * The calendar behind the page that people see in their browser and copy from there; another address as it is.
 * Google's share and embed pages, Outlook's published page, a public link of Nextcloud, a group on Meetup.
 */
function calendarAddress(url: URL): URL {
  const { hostname, pathname } = url;
  if (hostname === "calendar.google.com" && !pathname.includes("/ical/")) return ofGoogle(url);
  if (/(^|\.)(outlook\.(live|office|office365)\.com)$/.test(hostname)) return withPath(url, [/\.html$/, ".ics"]);
  const shared = /^(.*)\/apps\/calendar\/(?:p|embed)\/([^/]+)/.exec(pathname);
  if (shared) return new URL(`${shared[1]}/remote.php/dav/public-calendars/${shared[2]}?export`, url);
  if (/^(www\.)?meetup\.com$/.test(hostname)) {
    return withPath(url, [/^((?:\/[a-z]{2}-[A-Z]{2})?\/[^/]+)(?:\/(?:events\/?)?)?$/, "$1/events/ical/"]);
  }
  return url;
}

function ofGoogle(url: URL): URL {
  const calendar = url.searchParams.get("src") ?? decoded(url.searchParams.get("cid"));
  if (!calendar) return url;
  return new URL(`/calendar/ical/${encodeURIComponent(calendar)}/public/basic.ics`, url);
}

/** Google writes the calendar's name in base64 without padding, or as it is. */
function decoded(cid: string | null): string | null {
  if (!cid || cid.includes("@")) return cid;
  try {
    return atob(cid.replace(/-/g, "+").replace(/_/g, "/"));
  } catch {
    return null;
  }
}

function withPath(url: URL, [from, to]: [RegExp, string]): URL {
  const changed = new URL(url);
  changed.pathname = url.pathname.replace(from, to);
  return changed;
}
