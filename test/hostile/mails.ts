import type { Ground } from "./ground.ts";
import type { Tally } from "./row.ts";

/** The headers that a mail of the board has. */
const KNOWN = [
  "from",
  "to",
  "subject",
  "message-id",
  "content-transfer-encoding",
  "date",
  "mime-version",
  "content-type",
  "auto-submitted",
  "list-unsubscribe",
  "list-unsubscribe-post",
];

/** Every mail goes to one, has the board's own headers and is plain text, whatever stands in the fields that it tells of. */
export function harmInMails({ mails, address }: Ground, tally: Tally): void {
  tally.add(mails.length > 0, "no mail was sent: its rows try nothing");
  for (const mail of mails) {
    const [head = ""] = mail.split("\r\n\r\n");
    const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
    const names = lines.map((line) => line.split(":")[0]?.toLowerCase() ?? "");
    tally.add(
      names.every((name) => KNOWN.includes(name)),
      `a mail with ${names}`,
    );
    tally.add(new Set(names).size === names.length, `a header twice: ${names}`);
    tally.add(
      lines.filter((line) => /^to:/i.test(line)).every((line) => !line.includes(",")),
      `to several: ${head}`,
    );
    tally.add(
      lines.some((line) => /^message-id: <[\w-]+@[\w.-]+>$/i.test(line)),
      `an id that is none: ${head}`,
    );
    tally.add(/content-type: text\/plain/i.test(head), `no plain text: ${head}`);
    const board = mail.replace(/=\r\n/g, "").replaceAll("=3D", "=");
    const sent = [...board.matchAll(/https?:\/\/[^\s/]+/g)].map(([origin]) => origin);
    tally.add(
      sent.some((origin) => origin === address),
      `no link to the board: ${sent}`,
    );
  }
}
