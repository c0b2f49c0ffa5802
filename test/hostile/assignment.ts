import { readFileSync } from "node:fs";
import { buildSchema, isInputObjectType } from "graphql";
import { builtKinds } from "./built.ts";
import { EXITS } from "./exits.ts";
import type { Ground } from "./ground.ts";
import type { Row, Tally } from "./row.ts";

/** What somebody would like to set of her own accord. */
const WANTED = {
  ...{
    id: "x",
    version: "1",
    networkId: "x",
    slug: "kwaad",
    adopted: "true",
    mergedInto: "x",
    state: "APPROVED",
    person: "x",
  },
  ...{
    role: "LEAD",
    roles: "ADMIN",
    boardRoles: "ADMIN",
    isAdmin: "true",
    admin: "1",
    via: "job",
    actor: "x",
    userId: "x",
  },
  ...{
    confirmedAt: "1",
    createdAt: "1",
    changedAt: "1",
    email: "kwaad@example.org",
    emailVerified: "true",
    owner: "x",
  },
  ...{ hosts: "x", listedBy: "x", lapsed: "false", joined: "true", used: "0", most: "999", expiresAt: "9999999999999" },
  ...{ "__proto__.admin": "1", "constructor.prototype.admin": "1", "boardRoles[]": "ADMIN", "person[role]": "ADMIN" },
};

/** The graph refuses a field that it does not know, in every input and at every mutation. */
async function inputs(ground: Ground, tally: Tally): Promise<void> {
  const schema = buildSchema(readFileSync("graphql/schema.graphql", "utf8"));
  const types = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const before = standing(await who(ground));
  for (const type of types) {
    const known = Object.keys(type.getFields());
    const query = `query($input: ${type.name}) { __typename }`;
    const used = usingOf(type.name);
    if (!used) continue;
    for (const field of ["role", "boardRoles", "person", "__proto__", "constructor", "adopted"].filter(
      (one) => !known.includes(one),
    )) {
      const answer = await ground.graph("lead", used, { input: JSON.parse(`{"${field}":"x"}`) });
      tally.add(answer.errors !== undefined && answer.data === undefined, `${type.name}.${field} in ${query}`);
    }
  }
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const selection = name === "signOut" ? "" : "{ __typename }";
    const extra = field.args.some((arg) => arg.name === "role") ? "boardRoles" : "role";
    const answer = await ground.graph("lead", `mutation { ${name}(${extra}: "ADMIN") ${selection} }`);
    tally.add(answer.errors !== undefined && answer.data === undefined, `${name}(${extra})`);
  }
  tally.add(standing(await who(ground)) === before, "the lead is more than before");
}

/** An operation that takes an input of this type. */
function usingOf(type: string): string | null {
  const source = readFileSync("graphql/schema.graphql", "utf8");
  const schema = buildSchema(source);
  for (const [kind, root] of [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
  ] as const) {
    for (const [name, field] of Object.entries(root?.getFields() ?? {})) {
      const arg = field.args.find((one) => String(one.type).replace(/[[\]!]/g, "") === type);
      if (!arg) continue;
      const value = String(arg.type).includes("[") ? "[$input]" : "$input";
      const others = field.args.filter((one) => one !== arg && String(one.type).endsWith("!"));
      const given = others.map(
        (one) =>
          `${one.name}: ${/Int/.test(String(one.type)) ? 1 : /DateTime/.test(String(one.type)) ? '"2027-01-01T00:00:00Z"' : /Format/.test(String(one.type)) ? (name === "offersFile" ? "CSV" : "ICS") : '"x"'}`,
      );
      const leaf = /^(String|Boolean)!?$/.test(String(field.type));
      return `${kind}($input: ${type}!) { ${name}(${[`${arg.name}: ${value}`, ...given].join(", ")}) ${leaf ? "" : "{ __typename }"} }`;
    }
  }
  return null;
}

/** A form with fields that it does not have changes nothing about who somebody is, or whose something is. */
async function forms(ground: Ground, tally: Tally): Promise<void> {
  const { posts } = await builtKinds();
  const before = standing(await who(ground));
  const network = await networkOf(ground);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const form = new URLSearchParams({ ...WANTED, title: "x", act: "x", step: "x", name: "Zuid" });
  for (const pattern of posts) {
    if (["/sign-out", "/account/data", "/account/sessions"].includes(pattern)) continue;
    for (const role of ["lead", "editor", "rival"] as const) {
      const path = EXITS[pattern]?.at(ground.ids) ?? "/";
      const { status } = await ground.ask(role, path, { method: "POST", headers, body: form.toString() });
      tally.add(status < 500, `POST ${pattern} with more than it asks, as ${role}: ${status}`);
    }
    tally.add(standing(await who(ground)) === before, `POST ${pattern} has made the lead more than she was`);
    tally.add((await networkOf(ground)) === network, `POST ${pattern} has changed whose or what a network is`);
  }
}

async function who(ground: Ground) {
  const query = "{ viewer { person { name email } boardRoles memberships { role network { slug } } } }";
  return Promise.all((["lead", "editor", "rival"] as const).map((role) => ground.graph(role, query)));
}

function standing(all: unknown): string {
  return JSON.stringify(all);
}

async function networkOf(ground: Ground): Promise<string> {
  return JSON.stringify(await ground.graph("nobody", "{ networks { id slug name } }"));
}

export const assignmentRows: Row[] = [
  { threat: 6, what: "no input takes a field that it does not have", attack: inputs },
  { threat: 6, what: "no form takes a field that it does not have", attack: forms },
];
