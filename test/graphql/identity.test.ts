import { expect, test } from "vitest";
import { signIn } from "#board/identity/sign-in.ts";
import { askCode, Browser } from "../board/identity/signing.ts";
import { aBoard, aNetwork, anActor } from "../world.ts";
import { ask, post } from "./asking.ts";

test("a mailed code signs a person in, and the cookie keeps her so", async () => {
  const board = await aBoard();
  const lead = await anActor(board, [await aNetwork(board, "zuid")]);
  const request = `mutation ($email: String!) { requestSignInCode(email: $email) { ... on SignInCodeSent { email } } }`;
  const sent = await post(board, { query: request, variables: { email: lead.email } });
  expect(await sent.json()).toEqual({ data: { requestSignInCode: { email: lead.email } } });
  const { demonstration } = await ask(
    board,
    null,
    "query ($email: String) { demonstration { mails(to: $email) { text } } }",
    lead,
  );
  const code = /\d{4} \d{4}/.exec(demonstration.mails[0].text)?.[0];
  const query = `mutation ($email: String!, $code: String!) { signIn(email: $email, code: $code) {
    ... on Viewer { person { name } memberships { network { slug } } } ... on Invalid { field } } }`;
  const variables = { email: lead.email, code };
  expect(await (await post(board, { query, variables })).json()).toEqual({ data: { signIn: { field: "code" } } });
  const response = await post(board, { query, variables }, { cookie: cookiesOf(sent) });
  expect(await response.json()).toEqual({
    data: { signIn: { person: { name: "Iemand" }, memberships: [{ network: { slug: "zuid" } }] } },
  });
  const cookie = cookiesOf(response);
  const viewer = await post(board, { query: "{ viewer { person { email } } }" }, { cookie });
  expect(await viewer.json()).toEqual({ data: { viewer: { person: { email: lead.email } } } });
  const out = await post(board, { query: "mutation { signOut }" }, { cookie });
  expect(await out.json()).toEqual({ data: { signOut: true } });
  expect(out.headers.getSetCookie().length).toBeGreaterThan(0);
  const after = await post(board, { query: "{ viewer { person { email } } }" }, { cookie });
  expect(await after.json()).toEqual({ data: { viewer: null } });
});

test("a wrong code or address is told at its field, in the reader's language", async () => {
  const board = await aBoard();
  const query = `mutation { signIn(email: "niemand@example.org", code: "123456") { ... on Invalid { field } }
    requestSignInCode(email: "geen adres") { ... on Invalid { field message } } }`;
  const english = await (await post(board, { query }, { "accept-language": "de, en;q=0.8, nl;q=0.5" })).json();
  const dutch = await (await post(board, { query }, { "accept-language": "en", cookie: "language=nl" })).json();
  const first = { signIn: { field: "code" } };
  expect(english).toEqual({
    data: { ...first, requestSignInCode: { field: "email", message: expect.stringMatching(/^[A-Z].*\./) } },
  });
  expect(dutch).toMatchObject({ data: first });
  expect(dutch).not.toEqual(english);
});

test("a real board shows nobody's mail", async () => {
  const board = { ...(await aBoard()), demonstration: null };
  expect(await ask(board, null, "{ demonstration { people { email } mails { text } } }")).toEqual({
    demonstration: null,
  });
});

test("one's own sessions and passkeys are there for oneself, in words", async () => {
  const board = await aBoard();
  const lead = await anActor(board, [await aNetwork(board, "zuid")]);
  const browser = new Browser();
  const agent =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 Version/18.5 Mobile/15E148 Safari/604.1";
  const code = await askCode(board, browser, lead.email);
  const headers = browser.headers;
  headers.set("user-agent", agent);
  browser.keep((await signIn(board, { email: lead.email, code }, headers)).headers);
  const query = "{ viewer { rolesWaiting passkeys { name } sessions { browser system way here } } }";
  const answer = await post(board, { query }, { cookie: browser.headers.get("cookie") ?? "" });
  const session = { browser: "Safari", system: "iPhone", way: "CODE", here: true };
  expect(await answer.json()).toEqual({ data: { viewer: { rolesWaiting: [], passkeys: [], sessions: [session] } } });
});

function cookiesOf(response: Response): string {
  const cookies = response.headers.getSetCookie().map((set) => set.split(";")[0]);
  return cookies.join("; ");
}
