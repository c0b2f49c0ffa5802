import { failedLetters, waitingLetters } from "#db/notices.ts";
import { refusedAddresses } from "#db/refused-addresses.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";

type Waiting = Awaited<ReturnType<typeof waitingLetters>>;
type Refused = Awaited<ReturnType<typeof refusedAddresses>>[number];

const OutgoingType = builder.objectRef<Waiting>("OutgoingMail");
const UndeliverableType = builder.objectRef<Refused>("Undeliverable");

/** How the board's mail goes, for admins. */
export function defineOutgoing(): void {
  UndeliverableType.implement({
    authScopes: { signedIn: true },
    description: "a person whose address of mail is refused, told to admins",
    fields: (t) => ({
      name: t.exposeString("name"),
      email: t.exposeString("email"),
      at: t.expose("at", { type: "DateTime" }),
      answer: t.exposeString("answer", { description: "the code of the mail server (RFC 5321, RFC 3463)" }),
    }),
  });
  OutgoingType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      waiting: t.exposeInt("count", { description: "how many letters wait" }),
      tried: t.exposeInt("tried", { description: "how many of them were tried in vain" }),
      since: t.expose("since", { type: "DateTime", nullable: true, description: "since when the oldest waits" }),
      failed: t.int({
        description: "how many could not be sent in the last thirty days",
        resolve: (_, __, { board }) => failedLetters(board.store.read),
      }),
      refused: t.field({
        type: [UndeliverableType],
        description: "whose address is refused, latest first, at most a hundred",
        resolve: (_, __, { board }) => refusedAddresses(board.store.read),
      }),
    }),
  });
  builder.queryField("outgoingMail", (t) =>
    t.field({
      type: OutgoingType,
      nullable: true,
      description: "for admins, else null",
      resolve: (_, __, { board, actor }) =>
        refusalOf(actor, "SEE_SETTINGS", { networks: [] }) ? null : waitingLetters(board.store.read),
    }),
  );
}
