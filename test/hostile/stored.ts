import { look } from "./browser.ts";
import { checkFiles } from "./files.ts";
import type { Ground, Role } from "./ground.ts";
import { harmInMails } from "./mails.ts";
import { FORMULAS, LINES, SCRIPTS } from "./payloads.ts";
import { FORM, type Row, type Tally } from "./row.ts";
import { STORED } from "./writes.ts";

const PAYLOADS = [...SCRIPTS, ...LINES, ...FORMULAS];
/** In the full form each payload comes into each field; in the short one each into some. */
const ROUNDS = FORM === "short" ? 2 : PAYLOADS.length;

/** Puts every payload into the fields of everything that people write, and looks at every exit for what comes of it. */
async function throughEveryExit(ground: Ground, tally: Tally): Promise<void> {
  const written: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    let at = round * (FORM === "short" ? 46 : 1);
    const text = () => PAYLOADS[at++ % PAYLOADS.length] ?? "";
    const addresses: [Role, string][] = [];
    for (const [name, { as, call, variables, leads }] of Object.entries(STORED)) {
      const answer = await ground.graph(as, call, await variables(text, ground.ids, round, ground));
      const result = answer.data?.result;
      tally.add(
        JSON.stringify(answer).includes("INTERNAL_SERVER_ERROR") === false,
        `${name}: ${JSON.stringify(answer)}`,
      );
      if (result && !REFUSED.has(result.kind)) written[name] = (written[name] ?? 0) + 1;
      if (result?.id && leads)
        addresses.push(...leads(result.id).map((path): [Role, string] => [as === "spare" ? "lead" : as, path]));
    }
    for (const [role, path] of addresses) await look(ground, tally, role, path);
  }
  for (const name of Object.keys(STORED))
    tally.add((written[name] ?? 0) > 0, `nothing was written by ${name}: its row tries nothing`);
  for (const [role, path] of listsOf(ground)) await look(ground, tally, role, path);
  await checkFiles(ground, tally);
  await harmInMails(ground, tally);
}

const REFUSED = new Set(["Invalid", "NotAllowed", "NotFound", "SignInNeeded", "ChangedMeanwhile"]);

/** The pages on which many posts stand together. */
function listsOf({ ids }: Ground): [Role, string][] {
  return [
    ...[
      "/",
      "/offers",
      "/networks",
      "/flags",
      `/flags/${ids.flag}`,
      "/account",
      "/account/keys",
      "/account/data",
      `/networks/${ids.slug}`,
    ].map((path): [Role, string] => ["lead", path]),
    ...[`/networks/${ids.slug}/people`, "/import", "/import/found", "/import/labels", `/events/${ids.event}`].map(
      (path): [Role, string] => ["lead", path],
    ),
    ...[
      "/",
      "/offers",
      "/networks",
      "/subscribe",
      "/embed?limit=50",
      "/networks/vrij/claim",
      `/join/${ids.invite}`,
      "/agenda.atom",
      "/agenda.jsonld",
      "/offers.json",
    ].map((path): [Role, string] => ["nobody", path]),
    ...["/log", "/learning", "/days?year=2027", "/flags"].map((path): [Role, string] => ["officer", path]),
    ...["/applications", "/days?year=2027"].map((path): [Role, string] => ["admin", path]),
  ];
}

export const storedRows: Row[] = [
  { threat: 9, what: "no text in any field becomes more than text at any exit", attack: throughEveryExit },
];
