import { parse, print } from "graphql";
import type { Ground } from "./ground.ts";
import type { Row, Tally } from "./row.ts";

const many = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(" ");
const deep = (levels: number) =>
  `{ offers { nodes { ${"flags { offers { ".repeat(levels)} id ${"} } ".repeat(levels)} } } }`;
const YEAR = 'from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z"';

/** Documents that ask for more than anybody needs. */
const DOCUMENTS: Record<string, string> = {
  "10,000 aliases": `{ ${many(10_000, (at) => `a${at}: networks { id }`)} }`,
  "16 aliases": `{ ${many(16, (at) => `a${at}: networks { id }`)} }`,
  "16 aliases of a mutation": `mutation { ${many(16, (at) => `a${at}: signIn(email: "a@b.nl", code: "1234567${at % 10}") { __typename }`)} }`,
  "depth 14": deep(5),
  "depth 2,000": deep(1_000),
  "5,000 repeats": `{ ${many(5_000, () => "__typename")} }`,
  "1,000 fragments": `${many(1_000, (at) => `fragment F${at} on Query { __typename }`)} { ${many(1_000, (at) => `...F${at}`)} }`,
  "fragments within fragments": `${many(25, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F25 on Query { __typename } { ...F0 }`,
  "a fragment in itself": "fragment A on Query { ...B } fragment B on Query { ...A } { ...A }",
  "deep in fragments": `${many(8, (at) => `fragment F${at} on Flag { offers { flags { ...F${at + 1} } } }`)} fragment F8 on Flag { id } { flags { nodes { ...F0 } } }`,
  "5,000 directives": `{ __typename ${many(5_000, () => "@include(if: true)")} }`,
  "a long comment": `{ __typename } # ${"x".repeat(5_000_000)}`,
  "a long string": `{ network(slug: "${"x".repeat(100_000)}") { id } }`,
  "a wide list in a wide list": `{ agenda(${YEAR}, first: 100) { nodes { event { flags { events { flags { events { flags { id } } } } } } } } }`,
  "more than a page": `{ offers(first: 101) { nodes { id } } }`,
  "less than nothing": `{ offers(first: -1) { nodes { id } } }`,
  "a thousand years": `{ agenda(from: "0001-01-01T00:00:00Z", to: "9999-12-31T00:00:00Z", first: 100) { nodes { start } } }`,
  "a subscription": "subscription { __typename }",
  "a name that is not there": `{ ${many(400, (at) => `x${at}`)} }`,
  "introspection of itself": `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
  "many variables": `query(${many(600, (at) => `$v${at}: String`)}) { __typename }`,
  "a list of 20,000": `{ agenda(${YEAR}, filter: { areas: [${many(20_000, () => '"x"')}] }) { nodes { start } } }`,
};

/** Asks that are no document at all. */
const BODIES: Record<string, string> = {
  "a batch": JSON.stringify(Array.from({ length: 50 }, () => ({ query: "{ networks { id } }" }))),
  "deep JSON": `{"query":"{ __typename }","variables":${"[".repeat(15_000)}${"]".repeat(15_000)}}`,
  "a polluted prototype":
    '{"query":"{ __typename }","__proto__":{"x":1},"variables":{"__proto__":{"y":1}},"operationName":"__proto__"}',
  "a persisted query that is none": '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
  "no JSON": "{",
  "not even text": "\u0000\u0001",
  nothing: "",
};

/** Those that are asked and answered in vain: small, but refused or empty. */
const HARMLESS = new Set(["a thousand years", "a polluted prototype", "deep JSON"]);
const JSON_TYPE = { "content-type": "application/json" };

async function documents(ground: Ground, tally: Tally): Promise<void> {
  const before = ground.rows();
  for (const [what, query] of Object.entries(DOCUMENTS)) await one(ground, tally, what, JSON.stringify({ query }));
  for (const [what, body] of Object.entries(BODIES)) await one(ground, tally, what, body);
  tally.add(JSON.stringify(ground.rows()) === JSON.stringify(before), "a flood has written something");
}

async function one(ground: Ground, tally: Tally, what: string, body: string): Promise<void> {
  const { status, body: text } = await ground.ask("lead", "/graphql", { method: "POST", headers: JSON_TYPE, body });
  const refused = status === 0 || status >= 400 || (text.includes('"errors"') && !/"data":\{/.test(text));
  tally.add(status < 500 && (refused || HARMLESS.has(what)), `${what}: ${status} ${text.slice(0, 100)}`);
  tally.add(text.length < 20_000, `${what}: an answer of ${text.length} signs`);
}

/** In the address, other ways of sending, and mutations by reading. */
async function ways(ground: Ground, tally: Tally): Promise<void> {
  const before = ground.rows();
  const mutation = 'mutation { makeToken(name: "kwaad") { __typename } }';
  const encoded = encodeURIComponent(mutation);
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const asked = {
    "a mutation in the address": ground.ask("lead", `/graphql?query=${encoded}`),
    "in the address of a post": ground.ask("lead", `/graphql?query=${encoded}`, { method: "POST", headers: form }),
    "a form": ground.ask("lead", "/graphql", { method: "POST", headers: form, body: `query=${encoded}` }),
    "plain text": ground.ask("lead", "/graphql", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify({ query: mutation }),
    }),
    "no type": ground.ask("lead", "/graphql", { method: "POST", body: JSON.stringify({ query: mutation }) }),
    "the type of GraphQL": ground.ask("lead", "/graphql", {
      method: "POST",
      headers: { "content-type": "application/graphql" },
      body: mutation,
    }),
    "by HEAD": ground.ask("lead", `/graphql?query=${encoded}`, { method: "HEAD" }),
    "a long address": ground.ask(
      "lead",
      `/graphql?query=${encodeURIComponent(`{ __typename } #${"x".repeat(14_000)}`)}x`.repeat(5),
    ),
    "with a method beside it": ground.ask("lead", `/graphql?query=${encoded}`, {
      headers: { "x-http-method-override": "POST" },
    }),
  };
  for (const [what, answer] of Object.entries(asked)) {
    const { status, body } = await answer;
    tally.add(status >= 400 || body === "", `${what}: ${status} ${body.slice(0, 80)}`);
  }
  tally.add(JSON.stringify(ground.rows()) === JSON.stringify(before), "a mutation ran that should not");
}

/** A typing error gets no help, and a broken document no echo of the machine. */
async function guesses(ground: Ground, tally: Tally): Promise<void> {
  for (const query of [
    "{ viewr { id } }",
    "{ network(slugg: 1) { id } }",
    "{ flags(filter: { kind: X }) { nodes { idd } } }",
    "mutation { publishEven { id } }",
  ]) {
    const { body } = await ground.ask("lead", "/graphql", {
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify({ query: print(parse(query)) }),
    });
    tally.add(!/did you mean|viewer|publishEvent/i.test(body), `${query}: ${body.slice(0, 120)}`);
  }
}

/** People are served while somebody floods: none of a hundred hostile documents takes another's turn away. */
async function meanwhile(ground: Ground, tally: Tally): Promise<void> {
  const flood = Object.values(DOCUMENTS).filter((query) => query.length < 60_000);
  const hostile = Array.from({ length: 100 }, (_, at) =>
    ground.ask("rival", "/graphql", {
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify({ query: flood[at % flood.length] }),
    }),
  );
  for (let at = 0; at < 20; at++)
    tally.add((await ground.ask("lead", "/")).status === 200, "the agenda, during a flood");
  await Promise.all(hostile);
}

export const floodRows: Row[] = [
  { threat: 1, what: "hostile documents are refused", attack: documents },
  { threat: 1, what: "there is one way to ask the graph", attack: ways },
  { threat: 2, what: "a typing error gets no help", attack: guesses },
  { threat: 1, what: "people are served during a flood", attack: meanwhile },
];
