import { withQuery } from "#domain/paths.ts";
import { onlyOf, without } from "../filters.ts";
import { type Chosen, chosenOf } from "./chosen.ts";
import type { FilterGroup } from "./filter-form.tsx";
import { useLanguage, useSay } from "./say.ts";
import { widerOf } from "./wider.ts";

interface Props {
  action: string;
  params: URLSearchParams;
  groups: FilterGroup[];
  /** Parameters that stay when all choices are taken away. */
  keep?: readonly string[];
}

/** What is chosen now, each a link that takes it away, and a link to what lies around a chosen neighbourhood. */
export function Chips({ action, params, groups, keep = [] }: Props) {
  const say = useSay();
  const chips = chipsOf(params, groups, (text) => say("filter.searched", { text }));
  const wider = widerOf(params, useLanguage());
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={say("filter.chosen")}>
      {chips.map(({ name, value, label }) => (
        <li key={`${name} ${value}`}>
          <a
            className="chip"
            href={withQuery(action, without(params, name, value))}
            aria-label={say("filter.remove", { name: label })}
          >
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {wider === null ? null : (
        <li>
          <a className="chip chip-clear" href={withQuery(action, wider.choice)}>
            {say("filter.wider", { area: wider.name })}
          </a>
        </li>
      )}
      {chips.length > 1 ? (
        <li>
          <a className="chip chip-clear" href={withQuery(action, onlyOf(params, keep))}>
            {say("filter.clear")}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function chipsOf(params: URLSearchParams, groups: FilterGroup[], search: (text: string) => string): Chosen[] {
  const text = params.get("q")?.trim();
  const picked = chosenOf(params, groups);
  return text ? [{ name: "q", value: params.get("q") ?? "", label: search(text) }, ...picked] : picked;
}
