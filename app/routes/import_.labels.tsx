import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { loadLabels, saveLabels, type WordsNetwork } from "../forms/found/labels-form.server.ts";
import { TermPicker } from "../forms/found/term-picker.tsx";
import type { Terms } from "../forms/terms.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "labels.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  return json(await loadLabels(args));
}

export async function action(args: ActionFunctionArgs) {
  return json(await saveLabels(args));
}

/** What a network's own categories mean in the shared words, said once. */
export default function LabelsPage() {
  const { networks, terms } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  return (
    <Page
      title={say("labels.title")}
      kicker={<a href={paths.import}>{say("import.title")}</a>}
      lead={<p>{say("labels.lead")}</p>}
    >
      {answer && "changed" in answer ? (
        <Notice kind="warm" title={say("labels.done", { count: answer.changed })} live />
      ) : null}
      {answer && "problem" in answer ? <Notice kind="clash" title={answer.problem} live /> : null}
      {networks.length === 0 ? <p>{say("labels.none")}</p> : null}
      {networks.map((network) => (
        <LabelsForm key={network.id} network={network} terms={terms} />
      ))}
    </Page>
  );
}

function LabelsForm({ network, terms }: { network: WordsNetwork; terms: Terms }) {
  const say = useSay();
  return (
    <form method="post" className="part">
      <h2>{network.name}</h2>
      <input type="hidden" name="network" value={network.id} />
      <table className="sorting">
        <thead>
          <tr>
            <th scope="col">{say("labels.word")}</th>
            <th scope="col">{say("found.theme")}</th>
            <th scope="col">{say("found.audience")}</th>
            <th scope="col">{say("found.area")}</th>
          </tr>
        </thead>
        <tbody>
          {network.ownWords.map((word, at) => (
            <WordRow key={word.word} at={at} word={word} terms={terms} />
          ))}
        </tbody>
      </table>
      <div className="acts">
        <Button kind="primary">{say("labels.save")}</Button>
      </div>
    </form>
  );
}

function WordRow({ at, word: one, terms }: { at: number; word: WordsNetwork["ownWords"][number]; terms: Terms }) {
  const say = useSay();
  const { word, events, settled, themes, audiences, areas } = one;
  const labelled = (what: "theme" | "audience" | "area") =>
    say("found.of", { what: say(`found.${what}`), title: word });
  return (
    <tr>
      <th scope="row">
        <input type="hidden" name={`word-${at}`} value={word} />
        {word}{" "}
        <span className="quiet">
          {say("labels.events", { count: events })} · {say(settled ? "labels.settled" : "labels.guess")}
        </span>
      </th>
      <td data-head={say("found.theme")}>
        <TermPicker name={`theme-${at}`} label={labelled("theme")} now={themes} groups={terms.themes} />
      </td>
      <td data-head={say("found.audience")}>
        <TermPicker
          name={`audience-${at}`}
          label={labelled("audience")}
          now={audiences}
          groups={[{ name: say("found.audience"), choices: terms.audiences }]}
        />
      </td>
      <td data-head={say("found.area")}>
        <TermPicker name={`area-${at}`} label={labelled("area")} now={areas} groups={terms.areas} />
      </td>
    </tr>
  );
}
