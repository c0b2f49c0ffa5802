import type { Demonstration } from "#board/board.ts";
import { allPeople } from "#db/people.ts";
import { builder } from "./builder.ts";

type SentMail = Demonstration["mails"][number];

const DemonstrationType = builder.objectRef<Demonstration>("Demonstration");

/** What stands in for mail on a demonstration board, so that anybody can sign in there. */
export function defineDemonstration(): void {
  const PersonType = builder.objectRef<{ name: string; email: string }>("DemonstrationPerson").implement({
    authScopes: { demonstration: true },
    fields: (t) => ({ name: t.exposeString("name"), email: t.exposeString("email") }),
  });
  const MailType = builder.objectRef<SentMail>("Mail").implement({
    authScopes: { demonstration: true },
    fields: (t) => ({
      to: t.exposeString("to"),
      subject: t.exposeString("subject"),
      text: t.exposeString("text"),
      at: t.expose("at", { type: "DateTime" }),
    }),
  });
  DemonstrationType.implement({
    authScopes: { demonstration: true },
    fields: (t) => ({
      people: t.field({ type: [PersonType], resolve: (_, __, { board }) => allPeople(board.store.read) }),
      mails: t.field({
        type: [MailType],
        description: "mail that a real board sends, newest first",
        args: { to: t.arg.string() },
        resolve: ({ mails }, { to }) => newestFirst(mails.filter((mail) => !to || mail.to === to)),
      }),
    }),
  });
  builder.queryField("demonstration", (t) =>
    t.field({
      type: DemonstrationType,
      nullable: true,
      description: "null on a real board",
      resolve: (_, __, { board }) => board.demonstration,
    }),
  );
}

function newestFirst(mails: readonly SentMail[]): SentMail[] {
  return [...mails].sort((a, b) => b.at - a.at);
}
