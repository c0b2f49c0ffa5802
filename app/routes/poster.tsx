import { json, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { DAY } from "#domain/calendar/interval.ts";
import { boardName } from "#domain/feed/agenda-choice.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { agendaFilter, choiceOf } from "../filters.ts";
import { findableAgenda } from "../findable.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { askedByNobody } from "../nobody.server.ts";
import { onPaper } from "../on-paper.server.ts";
import posterUrl from "../styles/poster.css?url";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { PAPERS, type Paper, PaperLinks } from "../ui/paper/paper-links.tsx";
import { PrintButton } from "../ui/paper/print-button.tsx";
import { Sheet, SheetEventFields } from "../ui/paper/sheet.tsx";
import { useSay } from "../ui/say.ts";

const AHEAD = 365 * DAY;
/** So many stand on the sheet; more are asked, as some are off. */
const SHOWN = 5;
const ASKED = 40;

const Poster = gql(
  `
  query Poster($from: DateTime!, $to: DateTime!, $filter: AgendaFilter, $first: Int!) {
    networks { id name }
    demonstration { __typename }
    agenda(from: $from, to: $to, filter: $filter, startsWithin: true, first: $first) {
      nodes { start end event { ...SheetEventFields } }
    }
  }
`,
  [SheetEventFields],
);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: posterUrl }];
export const meta: MetaFunction = ({ matches, location }) =>
  metaOf(matches, "paper.poster", findableAgenda(location.search, paths.poster));

/** What hangs in a window is for everybody: a session shows nothing more. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = context.board.now();
  const language = languageOf(request);
  const params = new URL(request.url).searchParams;
  const { networks, demonstration, agenda } = await ask(
    { request: askedByNobody(request, language), context },
    Poster,
    {
      from: new Date(now).toISOString(),
      to: new Date(now + AHEAD).toISOString(),
      filter: agendaFilter(params),
      first: ASKED,
    },
  );
  const goesOn = agenda.nodes.filter(({ event }) => event.status === "CONFIRMED");
  const board = boardName(language, demonstration !== null);
  return json({ board, now, soon: goesOn.slice(0, SHOWN), ...onPaper({ request, context }, networks) });
}

/** A poster of a choice for a shop window, with what comes first and a code that leads to all of it. */
export default function PosterPage() {
  const poster = useLoaderData<typeof loader>();
  const say = useSay();
  const params = choiceOf(new URLSearchParams(useLocation().search));
  const paper: Paper = PAPERS.find((one) => one === params.get("paper")) ?? "a4";
  params.delete("paper");
  return (
    <Page
      title={say("paper.poster")}
      kicker={<a href={withQuery(paths.subscribe, params)}>{say("subscribe.title")}</a>}
      lead={<p>{say("poster.lead")}</p>}
      acts={<PrintButton />}
    >
      <div className="poster">
        <div className="poster-tools">
          <PaperLinks params={params} paper={paper} />
          <p className="quiet">{say("poster.how")}</p>
        </div>
        <Sheet {...poster} paper={paper} />
      </div>
    </Page>
  );
}
