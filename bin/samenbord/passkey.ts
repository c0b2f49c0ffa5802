import { logChange } from "#db/changes.ts";
import { removePasskeysOf } from "#db/passkeys.ts";
import { endSessionsOf } from "#db/sessions.ts";
import { type Command, somebody, withStore, write } from "./command.ts";

/** For who has lost every device: the next mailed code lets her add a passkey again, so be sure that it is she who asks. */
export const forgetsPasskeys: Command = {
  name: "passkey forget",
  usage: "<email>",
  words: [1, 1],
  run: ({ words: [email = ""] }, settings) =>
    withStore(settings, async (store) => {
      const person = await somebody(store, email);
      const at = Date.now();
      await write(store, at, async (tx) => {
        await removePasskeysOf(tx, person.id);
        await endSessionsOf(tx, person.id);
        await logChange(tx, null, { verb: "clear", noun: "passkey", item: person.id, before: null, after: null }, at);
      });
      console.log(`${person.name} signs in with a code and adds a passkey anew.`);
    }),
};
