import { gql, type ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import type { Asked } from "../asked.ts";
import { formOf } from "../form-of.server.ts";
import { signedIn, signedInFor } from "../signed-in.server.ts";
import { termsIn } from "../terms.server.ts";
import type { Sorted } from "./sorted.ts";
import { pickedIds } from "./term-picker.tsx";

const Found = gql(`
  query Found($language: Language) {
    viewer { memberships { network {
      id name
      found(first: 15) {
        confidence
        event {
          id version title start allDay
          themes { id name(language: $language) } audiences { id name(language: $language) }
          area { id name(language: $language) }
        }
      }
    } } }
  }
`);
type Membership = NonNullable<ResultOf<typeof Found>["viewer"]>["memberships"][number];
export type FoundNetwork = Membership["network"];

const ConfirmFacets = gql(`
  mutation ConfirmFacets($network: ID!, $events: [FacetsInput!]!, $language: Language) {
    result: confirmFacets(network: $network, events: $events) {
      __typename
      ... on ConfirmedFacets { events { id } changed }
      ... on Refusal { message(language: $language) }
    }
  }
`);

/** What is to be looked at, of each of the reader's networks, and the terms to choose from. */
export async function loadFound(asked: Asked) {
  await signedIn(asked);
  const language = languageOf(asked.request);
  const { viewer } = await ask(asked, Found, { language });
  const networks = viewer?.memberships.map(({ network }) => network) ?? [];
  return { networks: networks.filter(({ found }) => found.length > 0), terms: await termsIn(asked, language) };
}

/** Confirms what was ticked, as the person saw it; what changed since is left for her to see again. */
export async function confirmFound(asked: Asked): Promise<Sorted> {
  const form = await formOf(asked.request);
  const events = form.getAll("event").map((id) => ({
    event: String(id),
    version: Number(form.get(`version-${id}`)) || 0,
    themes: pickedIds(form.get(`theme-${id}`)),
    audiences: pickedIds(form.get(`audience-${id}`)),
    area: pickedIds(form.get(`area-${id}`))[0] ?? null,
  }));
  const network = String(form.get("network") ?? "");
  await signedInFor(asked, network);
  const { result } = await ask(asked, ConfirmFacets, { network, events, language: languageOf(asked.request) });
  if (result.__typename !== "ConfirmedFacets") return notSaved(form, result.message);
  return { ...notSaved(form, null), done: result.events.length, changed: result.changed };
}

/** What was picked and is not saved, with why. */
export function notSaved(form: FormData, problem: string | null): Sorted {
  const picked = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { done: null, changed: [], problem, picked: Object.fromEntries(picked) };
}
