import { withQuery } from "#domain/paths.ts";
import { ButtonLink } from "./button.tsx";
import { useSay } from "./say.ts";

interface Props {
  action: string;
  params: URLSearchParams;
  page: { hasNextPage: boolean; endCursor: string | null };
}

/** Leads on in a list, with the same choice. */
export function MoreLink({ action, params, page }: Props) {
  const say = useSay();
  if (!page.hasNextPage || page.endCursor === null) return null;
  const next = new URLSearchParams(params);
  next.set("after", page.endCursor);
  return (
    <p className="more">
      <ButtonLink to={withQuery(action, next)}>{say("page.next")}</ButtonLink>
    </p>
  );
}
