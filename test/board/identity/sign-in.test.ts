import { expect, onTestFinished, test, vi } from "vitest";
import { actorOf } from "#board/identity/actor-of.ts";
import { requestCode } from "#board/identity/request-code.ts";
import { signIn } from "#board/identity/sign-in.ts";
import { signOut } from "#board/identity/sign-out.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, aToken, NOW } from "../../world.ts";
import { askCode, Browser, enterByCode, mailedCode } from "./signing.ts";

test("a mailed code signs its person in once", async () => {
  const { board, actor } = await aWorld();
  const browser = new Browser();
  const code = await askCode(board, browser, actor.email.toUpperCase());
  const asking = browser.headers;
  browser.keep((await signIn(board, { email: actor.email, code }, browser.headers)).headers);
  expect(await actorOf(board, browser.headers, "page")).toEqual(actor);
  await expect(signIn(board, { email: actor.email, code }, asking)).rejects.toThrow("fault.code");
  const cookies = browser.headers;
  browser.keep(await signOut(board, browser.headers));
  expect(await actorOf(board, cookies, "page")).toBeNull();
});

test("a session's cookie that was changed by a letter is nobody's", async () => {
  const { board, actor } = await aWorld();
  const browser = new Browser();
  await enterByCode(board, browser, actor.email);
  const cookie = browser.headers.get("cookie") ?? "";
  expect(await actorOf(board, new Headers({ cookie }), "page")).not.toBeNull();
  const other = cookie.replace(/=(.)/, (_, first) => `=${first === "A" ? "B" : "A"}`);
  expect(await actorOf(board, new Headers({ cookie: other }), "page")).toBeNull();
  const unsigned = cookie.replace(/\.[^.]*$/, "");
  expect(await actorOf(board, new Headers({ cookie: unsigned }), "page")).toBeNull();
});

test("an unknown address gets the same answer and no mail", async () => {
  const { board, actor } = await aWorld();
  const unknown = await requestCode(board, { email: "niemand@example.org" }, new Headers());
  const known = await requestCode(board, { email: actor.email }, new Headers());
  const shape = (headers: Headers) => headers.getSetCookie().map((line) => line.replace(/=[^;]*/, ""));
  expect(shape(unknown.headers)).toEqual(shape(known.headers));
  expect([unknown.email, known.email]).toEqual(["niemand@example.org", actor.email]);
  expect(board.demonstration?.mails.map(({ to }) => to)).toEqual([actor.email]);
});

test("a wrong code does not sign in, and after five tries the right one does not either", async () => {
  const { board, actor } = await aWorld();
  const browser = new Browser();
  const code = await askCode(board, browser, actor.email);
  for (let tries = 0; tries < 5; tries++) {
    const wrong = signIn(board, { email: actor.email, code: otherThan(code) }, browser.headers);
    await expect(wrong).rejects.toThrow("fault.code");
  }
  await expect(signIn(board, { email: actor.email, code }, browser.headers)).rejects.toThrow("fault.code");
});

test("four wrong tries leave the right one", async () => {
  const { board, actor } = await aWorld();
  const browser = new Browser();
  const code = await askCode(board, browser, actor.email);
  for (let tries = 0; tries < 4; tries++) {
    const wrong = signIn(board, { email: actor.email, code: otherThan(code) }, browser.headers);
    await expect(wrong).rejects.toThrow(Invalid);
  }
  expect((await signIn(board, { email: actor.email, code }, browser.headers)).actor.id).toBe(actor.id);
});

test("a code holds for ten minutes", async () => {
  const { board, actor } = await aWorld();
  onTestFinished(() => void vi.useRealTimers());
  const after = async (ms: number) => {
    vi.useRealTimers();
    const browser = new Browser();
    const code = await askCode(board, browser, actor.email);
    vi.useFakeTimers({ now: Date.now() + ms, toFake: ["Date"] });
    return signIn(board, { email: actor.email, code }, browser.headers);
  };
  expect((await after(595_000)).actor.id).toBe(actor.id);
  await expect(after(605_000)).rejects.toThrow("fault.code");
});

test("a code works in the browser that asked, and in no other", async () => {
  const { board, actor } = await aWorld();
  const [first, second] = [new Browser(), new Browser()];
  const code = await askCode(board, first, actor.email);
  await expect(signIn(board, { email: actor.email, code }, second.headers)).rejects.toThrow("fault.code.elsewhere");
  await askCode(board, second, "niemand@example.org");
  await expect(signIn(board, { email: actor.email, code }, second.headers)).rejects.toThrow("fault.code.elsewhere");
  const theirs = await askCode(board, second, actor.email);
  await expect(signIn(board, { email: actor.email, code }, second.headers)).rejects.toThrow("fault.code");
  await expect(signIn(board, { email: actor.email, code: theirs }, first.headers)).rejects.toThrow("fault.code");
  expect((await signIn(board, { email: actor.email, code }, first.headers)).actor.id).toBe(actor.id);
});

test("who asks and guesses for another's address spoils her code not", async () => {
  const { board, actor } = await aWorld();
  const [hers, rival] = [new Browser(), new Browser()];
  const code = await askCode(board, hers, actor.email);
  const theirs = await askCode(board, rival, actor.email);
  for (let tries = 0; tries < 6; tries++) {
    const guess = signIn(board, { email: actor.email, code: otherThan(theirs) }, rival.headers);
    await expect(guess).rejects.toThrow(Invalid);
  }
  expect((await signIn(board, { email: actor.email, code }, hers.headers)).actor.id).toBe(actor.id);
});

test("for one address so many codes an hour are sent, wherever they are asked", async () => {
  const { board, actor } = await aWorld();
  const from = (at: number) => new Headers({ "x-samenbord-address": `192.0.2.${at}` });
  for (let at = 0; at < 30; at++) await requestCode(board, { email: actor.email }, from(at));
  await expect(requestCode(board, { email: actor.email }, from(30))).rejects.toThrow("fault.tooOften.hour");
  await requestCode(board, { email: "een.ander@example.org" }, from(31));
  const later = { ...board, now: () => NOW + 3_600_001 };
  await requestCode(later, { email: actor.email }, from(32));
  expect(board.demonstration?.mails).toHaveLength(31);
});

test("neither code nor address nor browser can be read in the database", async () => {
  const { board, actor } = await aWorld();
  const browser = new Browser();
  const code = await askCode(board, browser, actor.email);
  const { browser: secret } = JSON.parse(
    Buffer.from(/asking=(.*)$/.exec(browser.headers.get("cookie") ?? "")?.[1] ?? "", "base64url").toString(),
  );
  const kept = await board.store.read
    .selectFrom("verification" as never)
    .selectAll()
    .execute();
  const asked = await board.store.read.selectFrom("code_asked").selectAll().execute();
  const text = JSON.stringify([kept, asked]);
  expect(kept).toHaveLength(1);
  for (const told of [code, actor.email, secret]) expect(text).not.toContain(told);
});

test("an address is brought to its plain form before it is used", async () => {
  const { board } = await aWorld();
  const plain = await requestCode(board, { email: " Ｉemand＠example.org " }, new Headers());
  expect(plain.email).toBe("iemand@example.org");
  for (const email of ["geen adres", "іemand@example.org", "a@b.nl＠example.org", "a@exam\u0131ple.org", "a@b.nl\n"]) {
    const asked = requestCode(board, { email }, new Headers()).then(({ email: read }) => read);
    await (email.endsWith("\n") ? expect(asked).resolves.toBe("a@b.nl") : expect(asked).rejects.toThrow(Invalid));
  }
});

test("the mail brings the code and a link to the page that uses it", async () => {
  const { board, actor } = await aWorld();
  await requestCode(board, { email: actor.email }, new Headers());
  expect(board.demonstration?.mails[0]?.text).toContain(`http://localhost:3000/sign-in/link?code=${mailedCode(board)}`);
});

test("a bearer token is its person, and another is nobody", async () => {
  const { board, actor } = await aWorld();
  const token = await aToken(board, actor);
  const asked = await actorOf(board, new Headers({ authorization: `Bearer ${token}` }), "api");
  expect(asked).toEqual({ ...actor, via: "api" });
  expect(await actorOf(board, new Headers({ authorization: `Bearer ${token}x` }), "api")).toBeNull();
});

async function aWorld() {
  const board = await aBoard();
  return { board, actor: await anActor(board, [await aNetwork(board, "een")]) };
}

function otherThan(code: string): string {
  return code === "00000000" ? "11111111" : "00000000";
}

test("the operator hears of each try: how, and who came in, but not who tried", async () => {
  const { board, actor } = await aWorld();
  const heard: object[] = [];
  board.signInTried = (tried) => void heard.push(tried);
  const browser = new Browser();
  const code = await askCode(board, browser, actor.email);
  await expect(signIn(board, { email: actor.email, code: otherThan(code) }, browser.headers)).rejects.toThrow();
  await signIn(board, { email: actor.email, code }, browser.headers);
  expect(heard).toEqual([
    { way: "CODE", person: null },
    { way: "CODE", person: actor.id },
  ]);
});
