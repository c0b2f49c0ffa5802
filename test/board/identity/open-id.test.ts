import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { actorOf } from "#board/identity/actor-of.ts";
import { beginOpenId, finishOpenId } from "#board/identity/open-id.ts";
import { openIdentity } from "#db/identity.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, anActor } from "../../world.ts";
import { aProvider, type Claims, confused, signed, unsigned } from "./open-id-server.ts";
import { Browser, real } from "./signing.ts";

/** A board with an officer, on whose behalf a browser was sent to the provider. */
async function aWorld() {
  const provider = await aProvider();
  const openId = { issuer: provider.issuer, clientId: "bord", clientSecret: "geheim", name: "gemeente" };
  const plain = real(await aBoard());
  const secret = "a-secret-for-tests-of-forty-characters--";
  const quiet = { sendCode: async () => {}, tell: () => {} };
  const identity = openIdentity(plain.store.write, {
    baseUrl: plain.baseUrl,
    secret,
    openId,
    now: plain.now,
    ...quiet,
  });
  const board = { ...plain, identity };
  const officer = await anActor(board, [], ["OFFICER"]);
  const browser = new Browser();
  const { url, headers } = await beginOpenId(board, "/flags", browser.headers);
  browser.keep(headers);
  const asked = new URL(url).searchParams;
  const now = Math.floor(Date.now() / 1000);
  const who = { sub: "o", email: officer.email, email_verified: true };
  const claims: Claims = {
    iss: provider.issuer,
    aud: "bord",
    iat: now,
    exp: now + 300,
    nonce: asked.get("nonce"),
    ...who,
  };
  const back = async () => {
    const { headers } = await finishOpenId(board, `?code=c&state=${asked.get("state")}`, browser.headers);
    browser.keep(headers);
    return actorOf(board, browser.headers, "page");
  };
  return { board, provider, officer, asked, claims, now, back };
}
type World = Awaited<ReturnType<typeof aWorld>>;

test("who is vouched for is let in, with her role, and of the provider's tokens nothing is kept", async () => {
  const { board, provider, officer, asked, claims, back } = await aWorld();
  expect([asked.get("response_type"), asked.get("code_challenge_method")]).toEqual(["code", "S256"]);
  provider.says.token = signed(claims, provider.key);
  expect(await back()).toEqual(officer);
  const kept = await board.store.read
    .selectFrom("account" as never)
    .selectAll()
    .execute();
  expect(kept).toMatchObject([{ accountId: "o", accessToken: null, refreshToken: null, idToken: null }]);
});

const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const page = ({ provider, claims }: World, more: Claims = {}) => {
  const { sub, email, email_verified } = claims;
  provider.says.page = { sub, email, email_verified, ...more };
};

/** What each provider answers that must not be believed. */
const LIES: Record<string, (world: World) => string | null> = {
  "signed by somebody else": ({ claims }) => signed(claims, stranger),
  "signed by nobody": ({ claims }) => unsigned(claims),
  "signed with what everybody knows": ({ claims, provider }) => confused(claims, provider.key),
  "altered after it was signed": ({ claims, provider }) => {
    const [head, , signature] = signed({ ...claims, email: "iemand@example.org" }, provider.key).split(".");
    return `${head}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;
  },
  "over since an hour": ({ claims, provider, now }) => signed({ ...claims, exp: now - 3600 }, provider.key),
  "without an end": ({ claims: { exp: _, ...rest }, provider }) => signed(rest, provider.key),
  "not yet valid": ({ claims, provider, now }) => signed({ ...claims, nbf: now + 3600 }, provider.key),
  "for another client": ({ claims, provider }) => signed({ ...claims, aud: "een-ander" }, provider.key),
  "of another issuer": ({ claims, provider }) => signed({ ...claims, iss: "https://elders.example" }, provider.key),
  "of another time of asking": ({ claims, provider }) => signed({ ...claims, nonce: "toen" }, provider.key),
  "without the nonce, as an access token is": ({ claims: { nonce: _, ...rest }, provider }) =>
    signed(rest, provider.key),
  "no token of this kind": () => "ondoorzichtig",
  "no token, though its page says who she is": (world) => {
    page(world);
    return null;
  },
  "about somebody else than its page": (world) => {
    const { email: _, ...rest } = world.claims;
    page(world, { sub: "een ander" });
    return signed(rest, world.provider.key);
  },
};

test.each(Object.entries(LIES))("an ID token is not believed that is %s", async (_, lie) => {
  const world = await aWorld();
  world.provider.says.token = lie(world);
  await expect(world.back()).rejects.toThrow(Invalid);
  expect(await world.board.store.read.selectFrom("session").selectAll().execute()).toEqual([]);
});
