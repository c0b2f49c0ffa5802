import type { LoaderFunctionArgs } from "@remix-run/node";
import { agendaQuery, boardName, choiceName, pictureOfAgenda } from "#domain/feed/agenda-choice.ts";
import { type OembedAsked, oembedAnswer } from "#domain/feed/oembed.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { agendaChoice } from "../filters.ts";
import { publicFile } from "../freshness.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { askedByNobody } from "../nobody.server.ts";
import { plainRefusal } from "../plain-refusal.server.ts";
import { embedShape } from "./shape.ts";

const OembedAgenda = gql(`query OembedAgenda { networks { id name } demonstration { __typename } }`);

const OembedNetwork = gql(`
  query OembedNetwork($slug: String!) { network(slug: $slug) { id slug name } demonstration { __typename } }
`);

const OembedEvent = gql(`
  query OembedEvent($id: ID!) {
    demonstration { __typename }
    event(id: $id) { title status network { slug name } }
  }
`);

const HEIGHT = { agenda: 640, event: 280 };

/** What to show on another site for an address of the agenda, a network or an event: a frame. Other addresses are not ours to show. */
export async function oembedFor(args: LoaderFunctionArgs): Promise<Response> {
  const params = new URL(args.request.url).searchParams;
  const format = params.get("format") ?? "json";
  if (format !== "json") throw plainRefusal(501);
  const address = params.get("url") ?? "";
  const { baseUrl } = args.context.board;
  if (!URL.canParse(address) || new URL(address).origin !== new URL(baseUrl).origin) throw plainRefusal(404);
  const { language } = embedShape(params);
  const asked = { context: args.context, request: askedByNobody(args.request, language) };
  const write = async () => {
    const shown = await shownAt(asked, new URL(address), language);
    const room = { maxWidth: sizeOf(params, "maxwidth"), maxHeight: sizeOf(params, "maxheight") };
    return JSON.stringify(oembedAnswer({ ...shown, ...room }));
  };
  return publicFile(args, "application/json; charset=utf-8", write);
}

type Asked = Pick<LoaderFunctionArgs, "request" | "context">;
type Shown = Omit<OembedAsked, "maxWidth" | "maxHeight">;

function shownAt(asked: Asked, { pathname, searchParams }: URL, language: Language): Promise<Shown> {
  if (pathname === paths.agenda) return agendaAt(asked, searchParams, language);
  const [, kind, name = ""] = /^\/(events|networks)\/([^/]+)$/.exec(pathname) ?? [];
  if (kind === "events") return eventAt(asked, textOf(name), language);
  if (kind === "networks") return networkAt(asked, textOf(name), language);
  throw plainRefusal(404);
}

async function agendaAt(asked: Asked, params: URLSearchParams, language: Language): Promise<Shown> {
  const { baseUrl } = asked.context.board;
  const { networks, demonstration } = await ask(asked, OembedAgenda, {});
  const choice = agendaChoice(params);
  const chosen = agendaQuery(choice);
  const provider = boardName(language, demonstration !== null);
  return {
    ...{ baseUrl, provider, author: null, height: HEIGHT.agenda },
    name: choiceName(choice, { language, board: provider, networks }),
    query: new URLSearchParams([...chosen, ["lang", language]]),
    page: baseUrl + withQuery(paths.agenda, chosen),
    picture: baseUrl + pictureOfAgenda(choice, language),
  };
}

async function networkAt(asked: Asked, slug: string, language: Language): Promise<Shown> {
  const { baseUrl } = asked.context.board;
  const { network, demonstration } = await ask(asked, OembedNetwork, { slug });
  if (!network) throw plainRefusal(404);
  const provider = boardName(language, demonstration !== null);
  const choice = { networks: [network.id] };
  const page = baseUrl + paths.network(slug);
  return {
    ...{ baseUrl, provider, height: HEIGHT.agenda, page },
    name: choiceName(choice, { language, board: provider, networks: [network] }),
    query: new URLSearchParams([...agendaQuery(choice), ["lang", language]]),
    picture: baseUrl + pictureOfAgenda(choice, language),
    author: { name: network.name, url: page },
  };
}

async function eventAt(asked: Asked, id: string, language: Language): Promise<Shown> {
  const { baseUrl } = asked.context.board;
  const { event, demonstration } = await ask(asked, OembedEvent, { id });
  if (!event || event.status === "TENTATIVE") throw plainRefusal(404);
  const { title, network } = event;
  return {
    ...{ baseUrl, height: HEIGHT.event, page: baseUrl + paths.event(id) },
    provider: boardName(language, demonstration !== null),
    name: demonstration ? `DEMO ${title}` : title,
    query: new URLSearchParams({ event: id, lang: language }),
    picture: baseUrl + withQuery(paths.eventPicture(id), { in: language }),
    author: { name: network.name, url: baseUrl + paths.network(network.slug) },
  };
}

/** What stands encoded in an address. */
function textOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw plainRefusal(404);
  }
}

function sizeOf(params: URLSearchParams, name: string): number | null {
  const text = params.get(name) ?? "";
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
