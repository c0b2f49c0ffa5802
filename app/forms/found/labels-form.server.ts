import { gql, type ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import type { Asked } from "../asked.ts";
import { formOf } from "../form-of.server.ts";
import { signedIn, signedInFor } from "../signed-in.server.ts";
import { termsIn } from "../terms.server.ts";
import { notSaved } from "./found-form.server.ts";
import type { Sorted } from "./sorted.ts";
import { pickedIds } from "./term-picker.tsx";

const OwnWords = gql(`
  query OwnWords($language: Language) {
    viewer { memberships { network {
      id name ownWordCount
      ownWords(first: 100) {
        word events offers settled
        themes { id name(language: $language) } audiences { id name(language: $language) }
        areas { id name(language: $language) }
      }
    } } }
  }
`);
export type WordsNetwork = NonNullable<ResultOf<typeof OwnWords>["viewer"]>["memberships"][number]["network"];

const MapLabels = gql(`
  mutation MapLabels($network: ID!, $labels: [LabelInput!]!, $language: Language) {
    result: mapLabels(network: $network, labels: $labels) {
      __typename
      ... on MappedLabels { events offers }
      ... on Refusal { message(language: $language) }
    }
  }
`);

/** The own words of each of the reader's networks, and the terms that they can mean. */
export async function loadLabels(asked: Asked) {
  await signedIn(asked);
  const language = languageOf(asked.request);
  const { viewer } = await ask(asked, OwnWords, { language });
  const networks = viewer?.memberships.map(({ network }) => network) ?? [];
  return { networks: networks.filter(({ ownWords }) => ownWords.length > 0), terms: await termsIn(asked, language) };
}

/** Keeps what the words of one network mean, as the form says it; all of them count as chosen from then on. */
export async function saveLabels(asked: Asked): Promise<Sorted> {
  const form = await formOf(asked.request);
  const labels = [];
  for (let at = 0; form.has(`word-${at}`); at++) {
    labels.push({
      word: String(form.get(`word-${at}`)),
      themes: pickedIds(form.get(`theme-${at}`)),
      audiences: pickedIds(form.get(`audience-${at}`)),
      areas: pickedIds(form.get(`area-${at}`)),
    });
  }
  const network = String(form.get("network") ?? "");
  await signedInFor(asked, network);
  const { result } = await ask(asked, MapLabels, { network, labels, language: languageOf(asked.request) });
  if (result.__typename !== "MappedLabels") return notSaved(form, result.message);
  return { done: result.events + result.offers, changed: [], problem: null, picked: {} };
}
