import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { loadLabels, saveLabels, type WordsNetwork } from "../forms/found/labels-form.server.ts";
import { SortingCells, SortingForm, SortingPage } from "../forms/found/sorting.tsx";
import { metaOf } from "../ui/meta.ts";
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
  const pickedOf = (network: string) => (answer?.picked.network === network ? answer.picked : undefined);
  return (
    <SortingPage of="labels" answer={answer}>
      {networks.map((network) => (
        <SortingForm key={network.id} of="labels" network={network}>
          {network.ownWords.map((one, at) => (
            <tr key={one.word}>
              <WordHead at={at} word={one} />
              <SortingCells row={String(at)} title={one.word} now={one} picked={pickedOf(network.id)} terms={terms} />
            </tr>
          ))}
          <MoreWords more={network.ownWordCount - network.ownWords.length} />
        </SortingForm>
      ))}
    </SortingPage>
  );
}

/** How many words wait until these have a meaning. */
function MoreWords({ more }: { more: number }) {
  const say = useSay();
  if (more <= 0) return null;
  return (
    <tr>
      <td colSpan={4} className="quiet">
        {say("labels.more", { count: more })}
      </td>
    </tr>
  );
}

function WordHead({
  at,
  word: { word, events, offers, settled },
}: {
  at: number;
  word: WordsNetwork["ownWords"][number];
}) {
  const say = useSay();
  return (
    <th scope="row">
      <input type="hidden" name={`word-${at}`} value={word} />
      {word}{" "}
      <span className="quiet">
        {events > 0 || offers === 0 ? `${say("labels.events", { count: events })} · ` : null}
        {offers > 0 ? `${say("labels.offers", { count: offers })} · ` : null}
        {say(settled ? "labels.settled" : "labels.guess")}
      </span>
    </th>
  );
}
