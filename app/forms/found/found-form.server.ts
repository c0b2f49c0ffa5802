import { gql, type ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import type { Asked } from "../asked.ts";
import { signedIn } from "../signed-in.server.ts";
import { termsIn } from "../terms.server.ts";
import { pickedIds } from "./term-picker.tsx";

const Found = gql(`
  query Found($language: Language) {
    viewer { memberships { network {
      id name
      found(first: 15) {
        confidence
        event {
          id title start allDay
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
      ... on ConfirmedFacets { events { id } }
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

/** Confirms what was ticked; answers how many. */
export async function confirmFound(asked: Asked): Promise<{ confirmed: number } | { problem: string }> {
  const form = await asked.request.formData();
  const { networks } = await loadFound(asked);
  const ticked = new Set(form.getAll("event"));
  const network = networks.find(({ id }) => id === form.get("network"));
  const events = (network?.found ?? [])
    .filter(({ event }) => ticked.has(event.id))
    .map(({ event: { id, themes, audiences, area } }) => ({
      event: id,
      themes: pickedIds(form.get(`theme-${id}`), themes),
      audiences: pickedIds(form.get(`audience-${id}`), audiences),
      area: pickedIds(form.get(`area-${id}`), area ? [area] : [])[0] ?? null,
    }));
  if (!network || events.length === 0) return { confirmed: 0 };
  const language = languageOf(asked.request);
  const { result } = await ask(asked, ConfirmFacets, { network: network.id, events, language });
  return result.__typename === "ConfirmedFacets" ? { confirmed: result.events.length } : { problem: result.message };
}
