import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { confirmFound, type FoundNetwork, loadFound } from "../forms/found/found-form.server.ts";
import type { Sorted } from "../forms/found/sorted.ts";
import { SortingCells, SortingForm, SortingPage } from "../forms/found/sorting.tsx";
import type { Terms } from "../forms/terms.ts";
import { metaOf } from "../ui/meta.ts";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "found.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  return json(await loadFound(args));
}

export async function action(args: ActionFunctionArgs) {
  return json(await confirmFound(args));
}

/** "Klopt dit?": what the board read in imported events, to be confirmed many at once. */
export default function FoundPage() {
  const { networks, terms } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SortingPage of="found" answer={answer}>
      {networks.map((network) => (
        <SortingForm key={network.id} of="found" network={network}>
          {network.found.map((one) => (
            <FoundRow key={one.event.id} found={one} terms={terms} answer={answer} />
          ))}
        </SortingForm>
      ))}
    </SortingPage>
  );
}

/** A guess is not ticked beforehand. */
const GUESS = 0.4;
const SURE = 0.6;

interface RowProps {
  found: FoundNetwork["found"][number];
  terms: Terms;
  answer: Sorted | undefined;
}

function FoundRow({ found: { event, confidence }, terms, answer }: RowProps) {
  const say = useSay();
  const language = useLanguage();
  const { id, version, title, start, themes, audiences, area } = event;
  const sure = confidence >= SURE ? "HIGH" : confidence >= GUESS ? "MIDDLE" : "LOW";
  const changed = answer?.changed.includes(id) ?? false;
  return (
    <tr>
      <th scope="row">
        <input type="hidden" name={`version-${id}`} value={version} />
        <label className="choice">
          <input
            type="checkbox"
            name="event"
            value={id}
            defaultChecked={confidence >= GUESS && !changed}
            aria-label={say("found.pick", { title })}
          />{" "}
          <span>
            {title} <span className="quiet">{moment(language, "day", start)}</span>
            {changed ? <span className="quiet">{say("found.changedRow")}</span> : null}
          </span>
        </label>
      </th>
      <SortingCells
        row={id}
        title={title}
        now={{ themes, audiences, areas: area ? [area] : [] }}
        picked={answer?.picked}
        terms={terms}
      >
        <span className="quiet">{say(`found.sure.${sure}`)}</span>
      </SortingCells>
    </tr>
  );
}
