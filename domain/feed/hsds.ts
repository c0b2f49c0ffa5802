import { v5 } from "uuid";
import type { Offer } from "#domain/catalogue/offer.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import type { Network } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";
import { AREAS } from "#domain/place/areas.ts";
import { languageName } from "#domain/wording/language-name.ts";
import { type Language, type Named, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { withList } from "./json-list.ts";
import { amountOf } from "./price.ts";
import { webAddress } from "./web-address.ts";

/** Of what is no row of ours and yet needs an id that stays: made of what it is (RFC 9562 §5.5). */
const NAMESPACE = "6f2c3d0e-5b0a-5c43-9d5e-2f0c7d1f7a11";

type Json = Record<string, unknown>;

/** Where the offers are kept and in which language they are told. */
export interface HsdsHead {
  baseUrl: string;
  language: Language;
}

/**
 * Offers as services of the Human Services Data Specification 3.0, in the shape of its `/services?full=true` answer: one
 * page with everything, each service with its organisation. What the standard has no field for (need, audience, form, how it is
 * repaid: it knows only money) stands in `attributes`, as terms of the board's taxonomies.
 */
export function writeHsds(offers: readonly Offer[], networks: ReadonlyMap<string, Network>, head: HsdsHead): string {
  const contents = offers.map((offer) => JSON.stringify(serviceOf(offer, networks.get(offer.network), head)));
  const page = { total_items: contents.length, total_pages: 1, page_number: 1, size: contents.length };
  return withList({ ...page, first_page: true, last_page: true, empty: contents.length === 0 }, "contents", contents);
}

function serviceOf(offer: Offer, network: Network | undefined, head: HsdsHead): Json {
  const { id, title, description, url, schedule, funder } = offer;
  const audiences = AUDIENCES.filter((audience) => offer.audiences.includes(audience.id));
  return {
    id,
    name: title,
    ...(description === "" ? {} : { description }),
    url: (url && webAddress(url)) ?? head.baseUrl + paths.offer(id),
    status: "active",
    ...optional("fees_description", feesOf(offer, head.language)),
    ...optional("eligibility_description", audiences.map((audience) => nameIn(head.language, audience)).join(", ")),
    assured_date: new Date(offer.confirmedAt).toISOString().slice(0, 10),
    ...(network ? { organization: organizationOf(network, head) } : {}),
    service_areas: AREAS.filter((area) => offer.areas.includes(area.id)).map((area) => ({
      id: idOf("area", area.id, id),
      service_id: id,
      name: nameIn(head.language, area),
    })),
    languages: [{ id: idOf("language", offer.language, id), service_id: id, ...languageOf(offer, head.language) }],
    cost_options: costsOf(offer, head.language),
    ...(schedule === null ? {} : { schedules: [{ id: idOf("schedule", id), service_id: id, description: schedule }] }),
    ...(funder === null ? {} : { funding: [{ id: idOf("funding", id), service_id: id, source: funder }] }),
    attributes: attributesOf(offer, head.language),
  };
}

function organizationOf({ id, slug, name, purpose, url }: Network, { baseUrl }: HsdsHead): Json {
  const website = url === null ? null : webAddress(url);
  // The standard asks for a description; a network that has told none is told by its name.
  const told = { id, name, description: purpose ?? name, uri: baseUrl + paths.network(slug) };
  return website === null ? told : { ...told, website };
}

function languageOf({ language: code }: Offer, language: Language): Json {
  return { name: languageName(language, code), code };
}

function feesOf({ valueForms, price }: Offer, language: Language): string {
  return [...valueForms.map((form) => say(language, `valueForm.${form}`)), ...(price === null ? [] : [price])].join(
    ", ",
  );
}

/** Only money has a cost option: nothing for free, an amount where the price is one, else its words. */
function costsOf({ id, valueForms, price }: Offer, language: Language): Json[] {
  const option = { id: idOf("cost", id), service_id: id };
  if (valueForms.includes("FREE") && price === null) {
    return [{ ...option, option: say(language, "valueForm.FREE"), currency: "EUR", amount: 0 }];
  }
  if (price === null) return [];
  const amount = amountOf(price);
  return [{ ...option, amount_description: price, ...(amount === null ? {} : { currency: "EUR", amount }) }];
}

interface Term {
  code: string;
  name: string;
  parent: string | null;
}

function attributesOf(offer: Offer, language: Language): Json[] {
  const needs = THEMES.filter(({ id }) => id === offer.need).map((theme) => termOf(theme, theme.parent, language));
  const audiences = AUDIENCES.filter(({ id }) => offer.audiences.includes(id));
  const terms: [string, Term[]][] = [
    ["need", needs],
    ["audience", audiences.map((audience) => termOf(audience, audience.broader, language))],
    [
      "form",
      offer.form === null ? [] : [{ code: offer.form, name: say(language, `offerForm.${offer.form}`), parent: null }],
    ],
    ["value", offer.valueForms.map((form) => ({ code: form, name: say(language, `valueForm.${form}`), parent: null }))],
  ];
  return terms.flatMap(([kind, some]) => some.map((term) => attributeOf(offer.id, kind, term, language)));
}

function termOf(term: { id: string } & Named, parent: string | null, language: Language): Term {
  return { code: term.id, name: nameIn(language, term), parent };
}

function attributeOf(service: string, kind: string, { code, name, parent }: Term, language: Language): Json {
  return {
    id: idOf("attribute", kind, code, service),
    link_id: service,
    link_entity: "service",
    link_type: kind,
    taxonomy_term: {
      id: idOf(kind, code),
      code,
      name,
      description: name,
      ...(parent === null ? {} : { parent_id: idOf(kind, parent) }),
      taxonomy: `samenbord ${kind}`,
      language,
    },
  };
}

function idOf(...parts: string[]): string {
  return v5(parts.join("/"), NAMESPACE);
}

function optional(name: string, text: string): Json {
  return text === "" ? {} : { [name]: text };
}
