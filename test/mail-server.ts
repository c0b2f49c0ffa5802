import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** A mail server that takes everything; its mails come in the order in which they arrive. */
export async function aMailServer() {
  const arrived: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        server.server.emit("mail", Buffer.concat(parts).toString("utf8"));
        done();
      });
    },
  });
  server.server.on("mail", (mail: string) => arrived.push(mail));
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  async function* mails() {
    for (let at = 0; ; at++) {
      if (arrived.length <= at) await once(server.server, "mail");
      yield arrived[at] ?? "";
    }
  }
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails: mails() };
}
