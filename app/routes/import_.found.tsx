import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { confirmFound, type FoundNetwork, loadFound } from "../forms/found/found-form.server.ts";
import { TermPicker } from "../forms/found/term-picker.tsx";
import type { Terms } from "../forms/terms.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
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
  const say = useSay();
  return (
    <Page
      title={say("found.title")}
      kicker={<a href={paths.import}>{say("import.title")}</a>}
      lead={<p>{say("found.lead")}</p>}
    >
      {answer && "confirmed" in answer ? (
        <Notice kind="warm" title={say("found.done", { count: answer.confirmed })} live />
      ) : null}
      {answer && "problem" in answer ? <Notice kind="clash" title={answer.problem} live /> : null}
      {networks.length === 0 ? <p>{say("found.none")}</p> : null}
      {networks.map((network) => (
        <FoundForm key={network.id} network={network} terms={terms} />
      ))}
    </Page>
  );
}

function FoundForm({ network, terms }: { network: FoundNetwork; terms: Terms }) {
  const say = useSay();
  return (
    <form method="post" className="part">
      <h2>{network.name}</h2>
      <input type="hidden" name="network" value={network.id} />
      <table className="sorting">
        <thead>
          <tr>
            <th scope="col">{say("found.event")}</th>
            <th scope="col">{say("found.theme")}</th>
            <th scope="col">{say("found.audience")}</th>
            <th scope="col">{say("found.area")}</th>
          </tr>
        </thead>
        <tbody>
          {network.found.map((one) => (
            <FoundRow key={one.event.id} found={one} terms={terms} />
          ))}
        </tbody>
      </table>
      <div className="acts">
        <Button kind="primary">{say("found.confirm")}</Button>
      </div>
    </form>
  );
}

/** A guess is not ticked beforehand. */
const GUESS = 0.4;
const SURE = 0.6;

function FoundRow({ found: { event, confidence }, terms }: { found: FoundNetwork["found"][number]; terms: Terms }) {
  const say = useSay();
  const language = useLanguage();
  const { id, title, start, themes, audiences, area } = event;
  const sure = confidence >= SURE ? "HIGH" : confidence >= GUESS ? "MIDDLE" : "LOW";
  const labelled = (what: "theme" | "audience" | "area") => say("found.of", { what: say(`found.${what}`), title });
  return (
    <tr>
      <th scope="row">
        <label className="choice">
          <input
            type="checkbox"
            name="event"
            value={id}
            defaultChecked={confidence >= GUESS}
            aria-label={say("found.pick", { title })}
          />{" "}
          <span>
            {title} <span className="quiet">{moment(language, "day", start)}</span>
          </span>
        </label>
      </th>
      <td data-head={say("found.theme")}>
        <TermPicker name={`theme-${id}`} label={labelled("theme")} now={themes} groups={terms.themes} />
        <span className="quiet">{say(`found.sure.${sure}`)}</span>
      </td>
      <td data-head={say("found.audience")}>
        <TermPicker
          name={`audience-${id}`}
          label={labelled("audience")}
          now={audiences}
          groups={[{ name: say("found.audience"), choices: terms.audiences }]}
        />
      </td>
      <td data-head={say("found.area")}>
        <TermPicker name={`area-${id}`} label={labelled("area")} now={area ? [area] : []} groups={terms.areas} />
      </td>
    </tr>
  );
}
