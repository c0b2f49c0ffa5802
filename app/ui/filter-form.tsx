import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { type Choice, ChoiceList } from "./choices.tsx";
import { fewOf } from "./few-choices.ts";
import { useSay } from "./say.ts";

export interface FilterGroup {
  /** The parameter in the address. */
  name: string;
  legend: string;
  options: Choice[];
  type?: "checkbox" | "radio";
  /** Where those stand that a page does not print, and how it says so. */
  rest?: { to: string; text: (count: number) => string };
}

/** The form by its id: what stands elsewhere on the page may go along with a choice, or send it. */
export const FILTERS = "filters";

interface Props {
  action: string;
  params: URLSearchParams;
  groups: FilterGroup[];
  /** Whether one can search by words as well. */
  search?: boolean;
  /** Parameters that a new choice leaves as they are. */
  keep?: readonly string[];
  /** Further fields, before the choices. */
  children?: ReactNode;
  /** What else is done with the choice as it is ticked, after the choices. */
  footer?: ReactNode;
}

/** Search and choices as one GET form that works without script: folded on a phone, a row of panels on a desk. */
export function FilterForm({ action, params, groups, search = true, keep = [], children, footer }: Props) {
  const say = useSay();
  // A list of nothing has nothing to choose from.
  const isOpen = groups.some(({ options }) => options.length > 0);
  const count = groups.reduce((sum, { name }) => sum + chosen(params, name).length, 0);
  return (
    <search>
      <form id={FILTERS} method="get" action={action} className="filters">
        {search ? <SearchField value={params.get("q") ?? ""} /> : null}
        {children}
        {isOpen ? (
          <details className="filter-fold">
            <summary>{count === 0 ? say("filter.title") : say("filter.count", { count })}</summary>
            <div className="filter-groups">
              {groups.map((group) => (
                <Panel key={group.name} {...group} chosen={chosen(params, group.name)} />
              ))}
            </div>
          </details>
        ) : null}
        {keep.map((name) =>
          params.has(name) ? <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} /> : null,
        )}
        {footer}
      </form>
    </search>
  );
}

function SearchField({ value }: { value: string }) {
  const say = useSay();
  return (
    <div className="filter-search">
      <label className="unseen" htmlFor="q">
        {say("filter.search")}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={value}
        placeholder={say("filter.searchHint")}
        maxLength={200}
      />
      <Button>
        <span className="unseen">{say("filter.search")}</span>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
          <path d="M8.5 2.5a6 6 0 1 0 0 12 6 6 0 1 0 0-12zM13 13l4.5 4.5" />
        </svg>
      </Button>
    </div>
  );
}

function Panel({ name, legend, options, type = "checkbox", rest, chosen }: FilterGroup & { chosen: string[] }) {
  const say = useSay();
  if (options.length === 0) return null;
  const printed = rest ? fewOf(options, chosen) : options;
  const others = options.length - printed.length;
  // Of one out of several something is always chosen: where nothing is asked, whatever stands for that.
  const ticked = type === "radio" && chosen.length === 0 ? [""] : chosen;
  return (
    <details className="filter-group" name="filter">
      <summary>
        {legend}
        {chosen.length === 0 ? null : <span className="count">{chosen.length}</span>}
      </summary>
      <fieldset className="panel">
        <legend className="unseen">{say("filter.group", { name: legend, count: chosen.length })}</legend>
        <div className="panel-list">
          <ChoiceList name={name} type={type} options={printed} chosen={ticked} />
        </div>
        {rest && others > 0 ? (
          <p className="panel-rest">
            <a href={rest.to}>{rest.text(others)}</a>
          </p>
        ) : null}
        <Button kind="primary">{say("filter.apply")}</Button>
      </fieldset>
    </details>
  );
}

function chosen(params: URLSearchParams, name: string): string[] {
  return params.getAll(name).filter((value) => value !== "");
}
