import type { Ground } from "./ground.ts";
import { type Row, some, type Tally } from "./row.ts";
import { askCode, cookiesOf, postSignIn, signInAs } from "./signing-in.ts";

const who = async (ground: Ground, cookie: string) => {
  const headers = { "content-type": "application/json", cookie };
  const { body } = await ground.ask("nobody", "/graphql", {
    method: "POST",
    headers,
    body: '{"query":"{ viewer { person { email } } }"}',
  });
  return JSON.parse(body).data?.viewer?.person?.email ?? null;
};

/** A session that was there before somebody signed in, or that is over, is nobody's. */
async function fixation(ground: Ground, tally: Tally): Promise<void> {
  const name = ground.cookie.split("=")[0];
  for (const planted of [`${name}=planted`, `${name}=planted.c2lnbmVk`, ground.cookie, `${name}=`]) {
    const { answer, session } = await signInAs(ground, "esi@example.org", { cookie: planted });
    const own = session.split("; ").find((one) => one.startsWith(`${name}=`)) ?? "";
    tally.add(answer.status === 303 && own !== planted && own.length > 40, `the session stays ${planted.slice(0, 40)}`);
    if (planted !== ground.cookie)
      tally.add((await who(ground, planted)) === null, `what was planted works: ${planted}`);
    tally.add((await who(ground, own)) === "esi@example.org", "the new session is hers");
    const out = await ground.ask("nobody", "/sign-out", { method: "POST", headers: { cookie: own } });
    tally.add(out.headers["clear-site-data"] === '"cache"', "signing out leaves pages in the browser");
    tally.add((await who(ground, own)) === null, "a session that was signed out works");
  }
  const [token = "", signature = ""] = decodeURIComponent(ground.cookie.split("=").slice(1).join("=")).split(".");
  for (const forged of [
    token,
    `${token}.`,
    `${token}.${"A".repeat(signature.length)}`,
    `${token}x.${signature}`,
    `.${signature}`,
    `' or 1=1--.${signature}`,
  ]) {
    tally.add((await who(ground, `${name}=${encodeURIComponent(forged)}`)) === null, `a forged session: ${forged}`);
  }
}

/** A code works once, in the browser that asked, and for the address that asked. */
async function codes(ground: Ground, tally: Tally): Promise<void> {
  const email = "esi@example.org";
  const { code, browser } = await askCode(ground, email);
  const other = await askCode(ground, "bo@example.org");
  const enter = async (what: string, fields: { email: string; code: string }, cookie: string) => {
    const { status } = await postSignIn(ground, { step: "CODE", ...fields }, { cookie });
    tally.add(status !== 303, what);
  };
  await enter("in no browser", { email, code }, "");
  await enter("in another's browser", { email, code }, other.browser);
  await enter("for another address", { email: "bo@example.org", code }, browser);
  await enter("another's code", { email, code: other.code }, browser);
  for (const guess of ["", "0", "00000000", "%", "' or 1=1--", "null", "[]"])
    if (guess !== code) await enter(`the guess ${guess}`, { email, code: guess }, other.browser);
  const again = await askCode(ground, email);
  for (const _ of [1, 2, 3, 4, 5])
    await postSignIn(ground, { step: "CODE", email, code: "0000 0000" }, { cookie: again.browser });
  await enter("after five guesses", { email, code: again.code }, again.browser);
  const last = await signInAs(ground, email);
  tally.add(last.answer.status === 303, "her own code does not work");
}

/** Nothing tells whether an address is somebody's, or which ids and slugs are there. */
async function enumeration(ground: Ground, tally: Tally): Promise<void> {
  const shape = (email: string, body: string) =>
    body
      .replaceAll(email, "X")
      .replace(/nonce="[^"]*"|"nonce-[^"]*"/g, "")
      .replaceAll(encodeURIComponent(email), "X");
  const known = await postSignIn(ground, { step: "EMAIL", email: ground.email });
  for (const email of some(["niemand@example.org", "ama@example.com", "AMA+1@example.org", "a.m.a@example.org"], 2)) {
    const unknown = await postSignIn(ground, { step: "EMAIL", email });
    const alike =
      unknown.status === known.status &&
      unlessNonce(shape(email.toLowerCase(), unknown.body.replaceAll(email, email.toLowerCase()))) ===
        unlessNonce(shape(ground.email, known.body));
    tally.add(alike, `the page for ${email} differs`);
    tally.add(cookiesOf(unknown).length > 0, `no cookie for ${email}`);
  }
  const join = (email: string) =>
    ground.graph(
      "nobody",
      `mutation { askToJoin(secret: "${ground.ids.invite}", name: "Iemand", email: "${email}") { kind: __typename } }`,
    );
  tally.add(
    JSON.stringify(await join(ground.email)) === JSON.stringify(await join("niemand3@example.org")),
    "an invite tells who is here",
  );
  const applied = (email: string) =>
    ground.graph(
      "nobody",
      `mutation { askForNetwork(input: { name: "Nog een" areas: [] }, name: "A", email: "${email}") { kind: __typename } }`,
    );
  tally.add(
    JSON.stringify(await applied(ground.email)) === JSON.stringify(await applied("niemand4@example.org")),
    "an application tells who is here",
  );
  const flag = async (id: string) =>
    JSON.stringify(
      await ground.graph("nobody", "query($id: ID!) { flag(id: $id) { id } formerFlag(id: $id) { __typename } }", {
        id,
      }),
    );
  tally.add(
    (await flag(ground.ids.flag ?? "")) === (await flag("nergens")),
    "a flag's id tells nobody whether it is there",
  );
  for (const secret of [
    "x",
    "' or ''='",
    "%",
    "sbc_",
    "sbr_",
    ground.ids.follow ?? "",
    `${ground.ids.calendar}x`,
    ground.ids.calendar?.slice(0, -1) ?? "",
    ground.ids.invite ?? "",
  ]) {
    const { status, body } = await ground.ask("nobody", `/calendars/${encodeURIComponent(secret)}`);
    tally.add(status === 404 && !body.includes("VCALENDAR"), `a calendar at ${secret}`);
  }
}

function unlessNonce(page: string): string {
  return page.replace(/nonce[^ >]*/g, "");
}

/** Bearer tokens that are none. */
async function tokens(ground: Ground, tally: Tally): Promise<void> {
  const { lead } = ground.tokens;
  for (const token of [
    "",
    "sb_",
    lead.slice(0, -1),
    `${lead}x`,
    lead.toUpperCase(),
    `sb_${"x".repeat(40)}`,
    "null",
    "' or 1=1--",
    `${lead}\u0000`.replace("\u0000", "%00"),
    `${lead},${lead}`,
  ]) {
    for (const scheme of ["Bearer", "bearer", "Basic", "Token"]) {
      const headers = { "content-type": "application/json", authorization: `${scheme} ${token}` };
      const { body } = await ground.ask("nobody", "/graphql", {
        method: "POST",
        headers,
        body: '{"query":"{ viewer { person { email } } }"}',
      });
      tally.add(JSON.parse(body).data?.viewer === null, `${scheme} ${token.slice(0, 20)}…`);
    }
  }
}

export const identityRows: Row[] = [
  { threat: 13, what: "no planted, forged or ended session is somebody's", attack: fixation },
  { threat: 12, what: "a code works for one browser, once, for five tries", attack: codes },
  { threat: 12, what: "nothing tells who is here", attack: enumeration },
  { threat: 16, what: "what is no token opens nothing", attack: tokens },
];
