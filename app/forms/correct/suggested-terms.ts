import type { CorrectedPost } from "./correct-documents.ts";

/** What the board would put for a reason: what the text of the post says and its facts do not; ids, at most one but for people. */
export function suggestedTerms(reason: string, post: CorrectedPost): string[] {
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  const { suggested, audiences } = post;
  switch (reason) {
    case "OTHER_PUBLIC":
      return beyond(ids(suggested.audiences), ids(audiences));
    case "OTHER_NEED": {
      const known = post.__typename === "Event" ? post.themes : post.need ? [post.need] : [];
      return beyond(ids([...(suggested.need ? [suggested.need] : []), ...suggested.themes]), ids(known)).slice(0, 1);
    }
    case "OTHER_AREA": {
      const known = post.__typename === "Event" ? (post.area ? [post.area] : []) : post.areas;
      return beyond(ids(suggested.areas), ["online", ...ids(known)]).slice(0, 1);
    }
    default:
      return [];
  }
}

function beyond(found: string[], known: string[]): string[] {
  return found.filter((id) => !known.includes(id));
}
