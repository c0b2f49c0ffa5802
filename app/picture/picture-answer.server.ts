import type { LoaderFunctionArgs } from "@remix-run/node";
import { boardName, choiceName } from "#domain/feed/agenda-choice.ts";
import { isLanguage } from "#domain/wording/language.ts";
import { FIRST_LANGUAGE, type Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { agendaFilter } from "../filters.ts";
import { publicPicture } from "../freshness.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { moveOn } from "../moved-on.server.ts";
import { askedByNobody } from "../nobody.server.ts";
import { plainRefusal } from "../plain-refusal.server.ts";
import { instantText } from "../series-dates.ts";
import { eventWords, spanOf } from "../ui/event-words.ts";
import { albumOf } from "./album.server.ts";
import type { Sheet } from "./sheet.server.ts";

const PicturedAgenda = gql(`query PicturedAgenda { networks { id name } demonstration { __typename } }`);

const PicturedEvent = gql(`
  query PicturedEvent($id: ID!, $at: DateTime) {
    demonstration { __typename }
    event(id: $id) {
      title status start end allDay online happening(at: $at) { start end }
      network { slug name }
      hosts { slug name }
      place { name }
      area { name }
    }
  }
`);

/** The picture of the agenda of a choice (`/picture.png?theme=geld&in=nl`). What somebody searched for is not on it. */
export async function agendaPicture(args: LoaderFunctionArgs): Promise<Response> {
  await moveOn(args);
  const params = new URL(args.request.url).searchParams;
  return pictureOf(args, async (asked, language) => {
    const { networks, demonstration } = await ask(asked, PicturedAgenda, {});
    const choice = { ...agendaFilter(params), search: null };
    const named = choiceName(choice, { language, board: "", networks }).replace(/^: /, "");
    return {
      ...{ board: boardName(language, demonstration !== null), status: null, title: say(language, "agenda.title") },
      loud: named === "" ? say(language, "agenda.lead", { networks: networks.length }) : named,
      ...{ quiet: named === "" ? "" : say(language, "page.tagline"), networks: [] },
    };
  });
}

/** The picture of an event (`/events/…/picture.png?in=nl`), of a series that of one of its dates (`at=…`). */
export async function eventPicture(args: LoaderFunctionArgs): Promise<Response> {
  const id = args.params.id ?? "";
  const at = instantText(new URL(args.request.url).searchParams.get("at"));
  return pictureOf(args, async (asked, language) => {
    const { event, demonstration } = await ask(asked, PicturedEvent, { id, at });
    // An option is not for everybody.
    if (!event || event.status === "TENTATIVE") return null;
    const { when, where } = eventWords(language, event, spanOf(event));
    return {
      board: boardName(language, demonstration !== null),
      status: event.status === "CANCELLED" ? say(language, "picture.cancelled") : null,
      ...{ title: event.title, loud: when, quiet: where },
      networks: [event.network, ...event.hosts.filter(({ slug }) => slug !== event.network.slug)],
    };
  });
}

type Asked = Pick<LoaderFunctionArgs, "request" | "context">;
type Draw = (asked: Asked, language: Language) => Promise<Sheet | null>;

/** Who shows a picture elsewhere has no language: its address names it. */
async function pictureOf(args: LoaderFunctionArgs, sheetOf: Draw): Promise<Response> {
  const named = new URL(args.request.url).searchParams.get("in");
  const language = isLanguage(named) ? named : FIRST_LANGUAGE;
  const { context } = args;
  return publicPicture(args, async () => {
    const sheet = await sheetOf({ context, request: askedByNobody(args.request, language) }, language);
    if (sheet === null) throw plainRefusal(404);
    const picture = await albumOf(context.board).picture(sheet);
    if (picture === null) throw plainRefusal(503, { "retry-after": "5" });
    return picture;
  });
}
