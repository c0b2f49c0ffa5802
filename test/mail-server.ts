import { EventEmitter, once } from "node:events";
import { onTestFinished } from "vitest";
import { aMailbox } from "./mailbox.ts";

/** A mail server that is gone when the test ends; its mails come in the order in which they arrive. */
export async function aMailServer() {
  const arrived: string[] = [];
  const arrivals = new EventEmitter();
  const { url, close } = await aMailbox((mail) => {
    arrived.push(mail);
    arrivals.emit("mail");
  });
  onTestFinished(close);
  async function* mails() {
    for (let at = 0; ; at++) {
      if (arrived.length <= at) await once(arrivals, "mail");
      yield arrived[at] ?? "";
    }
  }
  return { url, mails: mails() };
}
