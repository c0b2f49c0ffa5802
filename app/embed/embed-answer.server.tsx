import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { agendaQuery, boardName, choiceName } from "#domain/feed/agenda-choice.ts";
import { shownOf } from "../agenda-view.ts";
import { framedPolicy } from "../content-policy.server.ts";
import { agendaChoice } from "../filters.ts";
import { stamp } from "../freshness.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { moveOn } from "../moved-on.server.ts";
import { askedByNobody } from "../nobody.server.ts";
import { EventLineFields } from "../parts.server.ts";
import type { Happening } from "../ui/agenda-list.tsx";
import { EmbedPage } from "./embed-page.tsx";
import { embedStyle } from "./embed-style.server.ts";
import { type EmbedShape, embedShape } from "./shape.ts";

const EmbedAgenda = gql(
  `
  query EmbedAgenda($from: DateTime!, $to: DateTime!, $filter: AgendaFilter, $first: Int) {
    networks { id name }
    demonstration { __typename }
    agenda(from: $from, to: $to, filter: $filter, first: $first) {
      nodes { start end event { ...EventLineFields } }
    }
  }
`,
  [EventLineFields],
);

const EmbedEvent = gql(
  `
  query EmbedEvent($id: ID!) {
    demonstration { __typename }
    event(id: $id) { end next(first: 1) { start end } ...EventLineFields }
  }
`,
  [EventLineFields],
);

interface Shown {
  name: string;
  choice: URLSearchParams;
  from: number;
  happenings: Happening[];
  single: boolean;
}

/**
 * The agenda of a choice (`?theme=geld`) or one event (`?event=…`) for a frame on another site. It is the same for
 * everybody: no cookie is read, none is set, and a hold is never shown.
 */
export async function embedAnswer(args: LoaderFunctionArgs): Promise<Response> {
  await moveOn(args);
  const { context, request } = args;
  const params = new URL(request.url).searchParams;
  const shape = embedShape(params);
  const asked = { context, request: askedByNobody(request, shape.language) };
  const now = context.board.now();
  const event = params.get("event");
  const shown = event === null ? await agendaShown(asked, params, shape) : await eventShown(asked, event, shape);
  const style = embedStyle(shape);
  const page = renderToStaticMarkup(
    <EmbedPage {...shape} {...shown} {...{ style, now, baseUrl: context.board.baseUrl }} />,
  );
  const status = shown.single && shown.happenings.length === 0 ? 404 : 200;
  const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
  headers.set("content-security-policy", framedPolicy(style));
  stamp(headers, status === 200 ? (context.validators?.page ?? null) : null);
  return new Response(Buffer.from(`<!doctype html>${page}`), { status, headers });
}

type Asked = Pick<LoaderFunctionArgs, "request" | "context">;

async function agendaShown(asked: Asked, params: URLSearchParams, { language, limit }: EmbedShape): Promise<Shown> {
  const chosen = agendaChoice(params);
  const { when, ...filter } = chosen;
  // A month or another day is of a page that one leafs through.
  const { window } = shownOf(agendaQuery({ when }), asked.context.board.now());
  const [from, to] = [new Date(window.start).toISOString(), new Date(window.end).toISOString()];
  const variables = { from, to, filter, first: limit };
  const { networks, demonstration, agenda } = await ask(asked, EmbedAgenda, variables);
  const board = boardName(language, demonstration !== null);
  const name = choiceName(chosen, { language, board, networks });
  return { name, choice: agendaQuery(chosen), from: window.start, happenings: agenda.nodes, single: false };
}

async function eventShown(asked: Asked, id: string, { language }: EmbedShape): Promise<Shown> {
  const { event, demonstration } = await ask(asked, EmbedEvent, { id });
  const name = boardName(language, demonstration !== null);
  const alone = { choice: new URLSearchParams(), from: 0, single: true };
  if (!event || event.status === "TENTATIVE") return { ...alone, name, happenings: [] };
  const { start, end } = event.next[0] ?? event;
  return { ...alone, name: `${name}: ${event.title}`, happenings: [{ event, start, end }] };
}
