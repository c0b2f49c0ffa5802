import { withQuery } from "#domain/paths.ts";
import { choiceWithout } from "../filters.ts";
import { Button, ButtonLink } from "./button.tsx";
import { FILTERS } from "./filter-form.tsx";
import { useSay } from "./say.ts";

interface Props {
  action: string;
  params: URLSearchParams;
  page: { hasNextPage: boolean; endCursor: string | null };
  /** Takes along what was ticked in the list. */
  ticked?: boolean;
}

/** A place in a list of one choice: what the form sends along with another choice is no place in that. */
const placeIn = (cursor: string, params: URLSearchParams) => `${cursor} ${nameOf(params)}`;

/** The cursor of an address, unless it was given in a list of another choice. */
export function cursorOf(params: URLSearchParams): string | null {
  const [cursor = null, choice] = params.get("after")?.split(" ") ?? [];
  return choice === undefined || choice === nameOf(params) ? cursor : null;
}

function nameOf(params: URLSearchParams): string {
  const choice = choiceWithout(params, "id");
  choice.sort();
  return choice.toString();
}

/** Leads on in a list, with the same choice. */
export function MoreLink({ action, params, page, ticked = false }: Props) {
  const say = useSay();
  if (!page.hasNextPage || page.endCursor === null) return null;
  if (ticked) {
    return (
      <p className="more">
        <Button form={FILTERS} name="after" value={placeIn(page.endCursor, params)}>
          {say("page.next")}
        </Button>
      </p>
    );
  }
  const next = new URLSearchParams(params);
  next.set("after", page.endCursor);
  return (
    <p className="more">
      <ButtonLink to={withQuery(action, next)}>{say("page.next")}</ButtonLink>
    </p>
  );
}
