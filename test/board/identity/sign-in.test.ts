import { expect, test } from "vitest";
import { actorOf } from "#board/identity/actor-of.ts";
import { requestCode } from "#board/identity/request-code.ts";
import { signIn } from "#board/identity/sign-in.ts";
import { signOut } from "#board/identity/sign-out.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, aToken } from "../../world.ts";

test("a mailed code signs its person in once", async () => {
  const { board, actor } = await aWorld();
  await requestCode(board, actor.email.toUpperCase(), new Headers());
  const code = codeOf(board.demonstration?.mails[0]?.text);
  const signedIn = await signIn(board, { email: actor.email, code }, new Headers());
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  expect(await actorOf(board, new Headers({ cookie }), "page")).toEqual(actor);
  await expect(signIn(board, { email: actor.email, code }, new Headers())).rejects.toThrow(Invalid);
  await signOut(board, new Headers({ cookie }));
  expect(await actorOf(board, new Headers({ cookie }), "page")).toBeNull();
});

test("an unknown address gets the same answer and no mail", async () => {
  const { board, actor } = await aWorld();
  expect(await requestCode(board, "niemand@example.org", new Headers())).toEqual({ email: "niemand@example.org" });
  expect(await requestCode(board, actor.email, new Headers())).toEqual({ email: actor.email });
  expect(board.demonstration?.mails.map(({ to }) => to)).toEqual([actor.email]);
});

test("a wrong code does not sign in, and after five tries the right one does not either", async () => {
  const { board, actor } = await aWorld();
  await requestCode(board, actor.email, new Headers());
  const code = codeOf(board.demonstration?.mails[0]?.text);
  const wrong = code === "00000000" ? "11111111" : "00000000";
  for (let tries = 0; tries < 5; tries++) {
    await expect(signIn(board, { email: actor.email, code: wrong }, new Headers())).rejects.toThrow(Invalid);
  }
  await expect(signIn(board, { email: actor.email, code }, new Headers())).rejects.toThrow(Invalid);
});

test("what is no address is refused at its field", async () => {
  const { board } = await aWorld();
  await expect(requestCode(board, "geen adres", new Headers())).rejects.toThrow(Invalid);
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

function codeOf(text = ""): string {
  return (/\d{4} \d{4}/.exec(text)?.[0] ?? "").replace(" ", "");
}
