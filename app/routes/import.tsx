import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { AskStep } from "../forms/import/ask-step.tsx";
import { DoneStep } from "../forms/import/done-step.tsx";
import { FollowedStep } from "../forms/import/followed-step.tsx";
import { LookStep } from "../forms/import/look-step.tsx";
import { postImport, unasked } from "../forms/import/post-import.server.ts";
import { NoNetwork } from "../forms/no-network.tsx";
import { signedIn } from "../forms/signed-in.server.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { FeedFields } from "../parts.server.ts";
import { read } from "../reading.server.ts";
import { FeedList } from "../ui/feed-list.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

const OwnFeeds = gql(
  `query OwnFeeds($language: Language) { viewer { memberships { network { id found(first: 100) { confidence } ownWordCount feeds { ...FeedFields } } } } }`,
  [FeedFields],
);

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "import.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { memberships } = await signedIn(args);
  const networks = memberships.map(({ network: { id, name } }) => ({ id, name }));
  const wanted = new URL(args.request.url).searchParams.get("network");
  const network = networks.find(({ id }) => id === wanted) ?? networks[0];
  const { viewer } = await read(args, OwnFeeds, { language: languageOf(args.request) });
  const own = viewer?.memberships.map(({ network: one }) => one) ?? [];
  const toDo = {
    found: own.reduce((sum, { found }) => sum + found.length, 0),
    words: own.reduce((sum, { ownWordCount }) => sum + ownWordCount, 0),
  };
  const feeds = own.flatMap(({ feeds: theirs }) => theirs);
  return json({ networks, feeds, toDo, answer: unasked(network?.id ?? "") });
}

export function action(args: ActionFunctionArgs) {
  return postImport(args);
}

export default function ImportPage() {
  const { networks, feeds, toDo, answer } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? answer;
  const say = useSay();
  if (networks.length === 0) return <NoNetwork title={say("import.title")} />;
  return (
    <Page title={say("import.title")} lead={<p>{say("import.lead")}</p>} width="read">
      {answered.step === "ASK" ? <AskStep answer={answered} networks={networks} /> : null}
      {answered.step === "LOOK" || answered.step === "LOOK_AT_FEED" ? (
        <LookStep answer={answered} networks={networks} />
      ) : null}
      {answered.step === "DONE" ? <DoneStep done={answered.done} /> : null}
      {answered.step === "FOLLOWED" ? <FollowedStep feed={answered.feed} /> : null}
      {answered.step === "ASK" && feeds.length > 0 ? (
        <section className="part">
          <h2>{say("feed.list")}</h2>
          <FeedList feeds={feeds} next={paths.import} />
        </section>
      ) : null}
      {answered.step === "ASK" || answered.step === "FOLLOWED" || answered.step === "DONE" ? <ToDo {...toDo} /> : null}
    </Page>
  );
}

/** What is left to look at of what came in. */
function ToDo({ found, words }: { found: number; words: number }) {
  const say = useSay();
  return (
    <ul className="plain-list">
      {found === 0 ? null : (
        <li>
          <a href={paths.found}>{say("found.link", { count: found })}</a>
        </li>
      )}
      {words === 0 ? null : (
        <li>
          <a href={paths.labels}>{say("labels.link")}</a>
        </li>
      )}
    </ul>
  );
}
