import type { MetaDescriptor } from "@remix-run/react";
import { agendaQuery, boardName, choiceName, pictureOfAgenda } from "#domain/feed/agenda-choice.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { localeOf, say } from "#domain/wording/wording.ts";
import { dateOf, happeningPath } from "../event-elsewhere.ts";
import { agendaChoice } from "../filters.ts";
import { eventWords } from "./event-words.ts";
import { rootOf } from "./meta.ts";
import type { Span } from "./time.ts";

type Matches = Parameters<typeof rootOf>[0];

interface PreviewedEvent {
  id: string;
  version: number;
  title: string;
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  allDay: boolean;
  online: boolean;
  recurrenceText: string | null;
  place: { name: string } | null;
  area: { name: string } | null;
  network: { name: string };
}

interface Shown {
  event: PreviewedEvent;
  span: Span;
}

/** One sentence of an event: when, where and by whom. */
export function aboutEvent(matches: Matches, { event, span }: Shown): string {
  const { language } = rootOf(matches);
  const { when, where } = eventWords(language, event, span);
  const by = say(language, "feed.by", { networks: event.network.name });
  return `${event.status === "CANCELLED" ? `${say(language, "picture.cancelled")}. ` : ""}${[when, where].filter((words) => words !== "").join(", ")}. ${by}.`;
}

/** What a chat or another site shows for a link to an event; an option is not for everybody and has none. */
export function eventPreview(matches: Matches, { event, span }: Shown): MetaDescriptor[] {
  if (event.status === "TENTATIVE") return [];
  const { language, demonstration } = rootOf(matches);
  const title = demonstration ? `DEMO ${event.title}` : event.title;
  const description = aboutEvent(matches, { event, span });
  // Who kept a picture asks again when the address is another.
  const shown = { in: language, v: String(event.version), ...dateOf(event, span) };
  const picture = withQuery(paths.eventPicture(event.id), shown);
  return preview(matches, { page: happeningPath(event, span), title, description, picture });
}

/** What they show for a link to the agenda of a choice. */
export function agendaPreview(
  matches: Matches,
  search: string,
  networks: readonly { id: string; name: string }[],
): MetaDescriptor[] {
  const { language, demonstration } = rootOf(matches);
  const choice = agendaChoice(new URLSearchParams(search));
  const board = boardName(language, demonstration);
  return preview(matches, {
    page: withQuery(paths.agenda, agendaQuery(choice)),
    title: choiceName(choice, { language, board, networks }),
    description: say(language, "page.tagline"),
    picture: pictureOfAgenda(choice, language),
  });
}

/** What they show for a link to a network: its agenda. */
export function networkPreview(
  matches: Matches,
  network: { id: string; slug: string; name: string; purpose: string | null },
): MetaDescriptor[] {
  const { language, demonstration } = rootOf(matches);
  return preview(matches, {
    page: paths.network(network.slug),
    title: demonstration ? `DEMO ${network.name}` : network.name,
    description: network.purpose ?? say(language, "page.tagline"),
    picture: pictureOfAgenda({ networks: [network.id] }, language),
  });
}

interface PreviewedOffer {
  id: string;
  title: string;
  status: "OFFERED" | "WITHDRAWN";
  need: { name: string } | null;
  areas: readonly { name: string }[];
  network: { name: string };
}

/** One sentence of an offer: what it helps with, where and by whom. */
export function aboutOffer(matches: Matches, { status, need, areas, network }: PreviewedOffer): string {
  const { language } = rootOf(matches);
  const gone = status === "WITHDRAWN" ? say(language, "offer.withdrawn") : "";
  const what = [need, ...areas].map((one) => one?.name ?? "").filter((name) => name !== "");
  const by = say(language, "feed.by", { networks: network.name });
  return [gone, what.length === 0 ? "" : `${what.join(", ")}.`, `${by}.`].filter((part) => part !== "").join(" ");
}

/** What they show for a link to an offer, under the picture of the board. */
export function offerPreview(matches: Matches, offer: PreviewedOffer): MetaDescriptor[] {
  const { language, demonstration } = rootOf(matches);
  return preview(matches, {
    page: paths.offer(offer.id),
    title: demonstration ? `DEMO ${offer.title}` : offer.title,
    description: aboutOffer(matches, offer),
    picture: pictureOfAgenda({}, language),
    pictured: boardName(language, demonstration),
    framed: false,
  });
}

interface Preview {
  /** Path of the page, with its choice. */
  page: string;
  title: string;
  description: string;
  /** Path of its picture. */
  picture: string;
  /** What is on the picture, where that is not the page itself. */
  pictured?: string;
  /** Whether another site may show it in a frame. */
  framed?: boolean;
}

/** Open Graph (ogp.me), the card of X and the way to oEmbed. Addresses are whole: who reads them is elsewhere. */
function preview(
  matches: Matches,
  { page, title, description, picture, pictured, framed = true }: Preview,
): MetaDescriptor[] {
  const { language, baseUrl } = rootOf(matches);
  const url = baseUrl + page;
  const graph = {
    "og:type": "website",
    "og:site_name": "Samenbord",
    "og:locale": localeOf(language).replace("-", "_"),
    "og:url": url,
    "og:title": title,
    "og:description": description,
    "og:image": baseUrl + picture,
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": pictured ?? `${title}. ${description}`,
  };
  const oembed = baseUrl + withQuery(paths.oembed, { url, format: "json", lang: language });
  return [
    ...Object.entries(graph).map(([property, content]) => ({ property, content })),
    { name: "twitter:card", content: "summary_large_image" },
    ...(framed ? [{ tagName: "link", rel: "alternate", type: "application/json+oembed", href: oembed, title }] : []),
  ];
}
