import { logChange } from "#db/changes.ts";
import { addToken } from "#db/tokens.ts";
import { type Command, somebody, withStore } from "./command.ts";

export const createsToken: Command = {
  name: "token create",
  usage: "<email>",
  words: [1, 1],
  run: ({ words: [email = ""] }, settings) =>
    withStore(settings, async (store) => {
      const person = await somebody(store, email);
      const at = Date.now();
      const { secret } = await store.write.transaction().execute(async (tx) => {
        const made = await addToken(tx, { person: person.id, name: "", createdAt: at });
        await logChange(tx, null, { verb: "make", noun: "token", item: made.token.id, before: null, after: {} }, at);
        return made;
      });
      console.log(secret);
    }),
};
