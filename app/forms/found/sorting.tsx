import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths } from "#domain/paths.ts";
import type { Choice, Terms } from "../terms.ts";
import type { Sorted } from "./sorted.ts";
import { TermPicker } from "./term-picker.tsx";

interface PageProps {
  /** Which list it is: what the board found, or what a network's own words mean. */
  of: "found" | "labels";
  answer: Sorted | undefined;
  /** One form a network. */
  children: ReactNode[];
}

/** A page of rows, each with a subject, people and an area to agree with or to correct. */
export function SortingPage({ of, answer, children }: PageProps) {
  const say = useSay();
  const { done = null, changed = [], problem = null } = answer ?? {};
  return (
    <Page
      title={say(`${of}.title`)}
      kicker={<a href={paths.import}>{say("import.title")}</a>}
      lead={<p>{say(`${of}.lead`)}</p>}
    >
      {done === null ? null : <Notice kind="warm" title={say(`${of}.done`, { count: done })} live />}
      {changed.length === 0 ? null : (
        <Notice kind="attention" title={say("found.changed", { count: changed.length })} live />
      )}
      {problem === null ? null : <Notice kind="clash" title={problem} live />}
      {children.length === 0 ? <p>{say(`${of}.none`)}</p> : children}
    </Page>
  );
}

interface FormProps {
  of: "found" | "labels";
  network: Choice;
  children: ReactNode;
}

/** The rows of one network. */
export function SortingForm({ of, network, children }: FormProps) {
  const say = useSay();
  return (
    <form method="post" className="part">
      <h2>{network.name}</h2>
      <input type="hidden" name="network" value={network.id} />
      <table className="sorting">
        <thead>
          <tr>
            <th scope="col">{say(`${of}.row`)}</th>
            <th scope="col">{say("found.theme")}</th>
            <th scope="col">{say("found.audience")}</th>
            <th scope="col">{say("found.area")}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      <div className="acts">
        <Button kind="primary">{say(`${of}.act`)}</Button>
      </div>
    </form>
  );
}

interface CellProps {
  /** What the fields of the row are called after. */
  row: string;
  /** What the row is about. */
  title: string;
  now: { themes: readonly Choice[]; audiences: readonly Choice[]; areas: readonly Choice[] };
  picked: Sorted["picked"] | undefined;
  terms: Terms;
  /** Stands below the subject. */
  children?: ReactNode;
}

/** Subject, people and area of one row. */
export function SortingCells({ row, title, now, picked = {}, terms, children }: CellProps) {
  const say = useSay();
  const audiences = [{ name: say("found.audience"), choices: terms.audiences }];
  const cell = (what: "theme" | "audience" | "area") => ({
    name: `${what}-${row}`,
    label: say("found.of", { what: say(`found.${what}`), title }),
    picked: picked[`${what}-${row}`],
  });
  return (
    <>
      <td data-head={say("found.theme")}>
        <TermPicker {...cell("theme")} now={now.themes} groups={terms.themes} />
        {children}
      </td>
      <td data-head={say("found.audience")}>
        <TermPicker {...cell("audience")} now={now.audiences} groups={audiences} />
      </td>
      <td data-head={say("found.area")}>
        <TermPicker {...cell("area")} now={now.areas} groups={terms.areas} />
      </td>
    </>
  );
}
