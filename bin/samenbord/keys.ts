import { type Change, logChange } from "#db/changes.ts";
import type { Tx } from "#db/handle.ts";
import { removePasskeysOf } from "#db/passkeys.ts";
import { endSessionsOf } from "#db/sessions.ts";
import { addToken } from "#db/tokens.ts";
import { TOKEN_DAYS, tokenEnd } from "#domain/network/token.ts";
import { type Command, somebody, stop, type Typed, withStore, write } from "./command.ts";

interface Asked {
  tx: Tx;
  person: { id: string; name: string };
  at: number;
  typed: Typed;
}

/** A command about that by which one person gets in: what it does is logged, and said in one line. */
function ofPerson(
  name: string,
  options: string,
  work: (asked: Asked) => Promise<Pick<Change, "verb" | "noun" | "item" | "after"> & { said: string }>,
): Command {
  return {
    ...{ name, usage: `<email>${options}`, words: [1, 1] },
    run: (typed, settings) =>
      withStore(settings, async (store) => {
        const [person, at] = [await somebody(store, typed.words[0] ?? ""), Date.now()];
        const said = await write(store, at, async (tx) => {
          const { said, ...change } = await work({ tx, person, at, typed });
          await logChange(tx, null, { ...change, before: null }, at);
          return said;
        });
        console.log(said);
      }),
  };
}

export const createsToken = ofPerson(
  "token create",
  ` [--days ${TOKEN_DAYS.join("|")}]`,
  async ({ tx, person, at, typed: { days } }) => {
    const expiresAt = tokenEnd(at, Number(days)) ?? stop(`--days is one of ${TOKEN_DAYS.join(", ")}.`);
    const { token, secret } = await addToken(tx, { person: person.id, name: "", createdAt: at, expiresAt });
    return { verb: "make", noun: "token", item: token.id, after: { expiresAt }, said: secret };
  },
);

/** For who has lost every device: the next mailed code lets her add a passkey again, so be sure that it is she who asks. */
export const forgetsPasskeys = ofPerson("passkey forget", "", async ({ tx, person: { id, name } }) => {
  await removePasskeysOf(tx, id);
  await endSessionsOf(tx, id);
  const said = `${name} signs in with a code and adds a passkey anew.`;
  return { verb: "clear", noun: "passkey", item: id, after: null, said };
});

/** For when a device is lost or an account is in wrong hands. */
export const endsSessions = ofPerson("session end", "", async ({ tx, person: { id, name } }) => {
  await endSessionsOf(tx, id);
  return { verb: "clear", noun: "session", item: id, after: null, said: `${name} is signed in nowhere any more.` };
});
