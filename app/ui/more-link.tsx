import { withQuery } from "#domain/paths.ts";
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

/** Leads on in a list, with the same choice. */
export function MoreLink({ action, params, page, ticked = false }: Props) {
  const say = useSay();
  if (!page.hasNextPage || page.endCursor === null) return null;
  if (ticked) {
    return (
      <p className="more">
        <Button form={FILTERS} name="after" value={page.endCursor}>
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
