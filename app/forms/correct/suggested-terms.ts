import type { CorrectedPost } from "./correct-documents.ts";

/** What a post says now of what a reason is about, by id and name. */
export function termsNow(reason: string, post: CorrectedPost): { id: string; name: string }[] {
  switch (reason) {
    case "OTHER_PUBLIC":
      return post.audiences;
    case "OTHER_NEED":
      return post.__typename === "Event" ? post.themes : post.need ? [post.need] : [];
    case "OTHER_AREA":
      return post.__typename === "Event" ? (post.area ? [post.area] : []) : post.areas;
    default:
      return [];
  }
}

/**
 * What is filled in for a reason: what the text of the post says and its facts do not; ids, at most one but for people.
 * People are added to those whom it names now: what is open to everybody is closed by no tick of ours.
 */
export function suggestedTerms(reason: string, post: CorrectedPost): string[] {
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  const { suggested } = post;
  const known = ids(termsNow(reason, post));
  switch (reason) {
    case "OTHER_PUBLIC":
      return known.length === 0 ? [] : [...new Set([...known, ...ids(suggested.audiences)])];
    case "OTHER_NEED":
      return beyond(ids([...(suggested.need ? [suggested.need] : []), ...suggested.themes]), known).slice(0, 1);
    case "OTHER_AREA":
      return beyond(ids(suggested.areas), ["online", ...known]).slice(0, 1);
    default:
      return [];
  }
}

function beyond(found: string[], known: string[]): string[] {
  return found.filter((id) => !known.includes(id));
}
