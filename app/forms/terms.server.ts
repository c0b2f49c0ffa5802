import type { Asked } from "#app/forms/asked.ts";
import { gql, type ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { Choice, ChoiceGroup, Terms } from "./terms.ts";

const terms = gql(`
  query Terms($language: Language) {
    areas { id name(language: $language) parent }
    themes { id name(language: $language) parent }
    audiences { id name(language: $language) broader }
  }
`);
type Area = ResultOf<typeof terms>["areas"][number];

/** The shared words that a form lets one pick from, grouped and in the reader's language. */
export async function termsIn(asked: Asked, language: Language): Promise<Terms> {
  const { areas, themes, audiences } = await ask(asked, terms, { language });
  return { areas: groupsOf(areas.filter(({ id }) => id !== "online")), themes: groupsOf(themes), audiences };
}

/** Each term with those directly under it; the innermost groups first, since those are the board's own neighbourhood. */
function groupsOf(list: readonly Area[]): ChoiceGroup[] {
  const parents = new Set(list.map(({ parent }) => parent));
  const heads = list.filter(({ id, parent }) => parents.has(id) || parent === null);
  const byDepth = heads.map((head) => ({ head, depth: depthOf(head, list) }));
  byDepth.sort((a, b) => b.depth - a.depth);
  return byDepth.map(({ head }) => ({
    name: head.name,
    choices: [choice(head), ...list.filter((term) => term.parent === head.id && !parents.has(term.id)).map(choice)],
  }));
}

function choice({ id, name }: Choice): Choice {
  return { id, name };
}

function depthOf(term: Area, list: readonly Area[]): number {
  const above = list.find(({ id }) => id === term.parent);
  return above ? depthOf(above, list) + 1 : 0;
}
