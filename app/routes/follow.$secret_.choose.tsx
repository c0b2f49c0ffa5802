import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { choiceWords } from "#domain/feed/agenda-choice.ts";
import { paths } from "#domain/paths.ts";
import { languageName } from "#domain/wording/language-name.ts";
import { LANGUAGE_CODES } from "#domain/wording/languages.ts";
import { agendaFilter, filterOf } from "../filters.ts";
import { postChoice } from "../forms/follow/post-follow.server.ts";
import { gql } from "../gql.ts";
import { EventLineFields } from "../parts.server.ts";
import { read } from "../reading.server.ts";
import { AgendaList } from "../ui/agenda-list.tsx";
import { Button } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { Choices } from "../ui/choices.tsx";
import { FilterForm } from "../ui/filter-form.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { agendaGroups } from "../ui/taxonomy-groups.ts";

const MONTH = 31 * 86_400_000;
/** Enough to see what one chooses. */
const SHOWN = 5;

const FollowChoice = gql(
  `
  query FollowChoice($secret: String!, $from: DateTime!, $to: DateTime!, $filter: AgendaFilter, $first: Int!) {
    follow(secret: $secret) { language }
    networks { id name }
    agenda(from: $from, to: $to, filter: $filter, first: $first) { nodes { start end event { ...EventLineFields } } }
  }
`,
  [EventLineFields],
);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "follow.choose", null);
const PRIVATE = { "cache-control": "no-store", "referrer-policy": "same-origin" };
export const headers = () => PRIVATE;

/** Looking at a choice changes nothing: it is kept by the button. */
export async function loader(args: LoaderFunctionArgs) {
  const secret = args.params.secret ?? "";
  const now = args.context.board.now();
  const [from, to] = [now, now + MONTH].map((instant) => new Date(instant).toISOString());
  const filter = agendaFilter(new URL(args.request.url).searchParams);
  const asked = { secret, from: from ?? "", to: to ?? "", filter, first: SHOWN };
  const { follow, networks, agenda } = await read(args, FollowChoice, asked);
  if (!follow) throw redirect(paths.follow(secret));
  return json({ secret, now, networks, happenings: agenda.nodes, language: follow.language }, { headers: PRIVATE });
}

export function action(args: ActionFunctionArgs) {
  return postChoice(args, args.params.secret ?? "");
}

/** Another choice under the same link. */
export default function ChooseFollow() {
  const { secret, now, networks, happenings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  const params = filterOf(new URLSearchParams(useLocation().search));
  const groups = agendaGroups(say, useLanguage(), networks, params);
  const here = paths.chooseFollow(secret);
  return (
    <Page
      kicker={<a href={paths.follow(secret)}>{say("follow.back")}</a>}
      title={say("follow.choose")}
      lead={<p>{say("follow.chooseLead")}</p>}
    >
      {answer ? <Notice kind="clash" title={answer.faults[0]?.message ?? answer.problem ?? ""} live /> : null}
      <FilterForm action={here} params={params} groups={groups} footer={<Keep params={params} />} />
      <Chips action={here} params={params} groups={groups} />
      <AgendaList happenings={happenings} from={now} now={now} />
      {happenings.length === 0 ? <p className="more quiet">{say("follow.nothing")}</p> : null}
    </Page>
  );
}

/** Keeps what is ticked, whether or not it was looked at first. */
function Keep({ params }: { params: URLSearchParams }) {
  const { secret, networks, language } = useLoaderData<typeof loader>();
  const say = useSay();
  const reader = useLanguage();
  const asked = new URLSearchParams(useLocation().search).get("in");
  const words = choiceWords(agendaFilter(params), { language: reader, networks }).join(", ");
  return (
    <div className="choosing">
      <p>
        <strong>{say("follow.will", { name: words || say("follow.everything") })}</strong>
      </p>
      <Choices
        {...{ name: "in", legend: say("follow.in"), type: "radio", chosen: [asked ?? language] }}
        options={LANGUAGE_CODES.map((value) => ({ value, label: languageName(reader, value) }))}
      />
      <p className="acts">
        <Button kind="primary" formMethod="post" formAction={paths.chooseFollow(secret)}>
          {say("follow.save")}
        </Button>
      </p>
    </div>
  );
}
