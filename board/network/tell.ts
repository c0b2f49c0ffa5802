import type { Board, Mail } from "#board/board.ts";
import { adminsOf } from "#db/people.ts";
import type { Application } from "#domain/network/application.ts";
import { paths } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";

/** What a mail about networks says. */
export type Told =
  | { about: "confirm"; network: string; secret: string }
  | { about: "asked"; network: string; kind: Application["kind"] }
  | { about: "approved"; network: string; slug: string; word: string | null }
  | { about: "refused"; network: string; word: string | null }
  | { about: "host"; network: string; owner: string; event: string; slug: string }
  | { about: "merge"; network: string; other: string; slug: string };

/** Mails somebody about a network, in both languages. Nobody waits for it, so that no mail server can break an act. */
export async function tell(board: Board, to: string, told: Told): Promise<void> {
  await board.mailer(mailOf(board, to, told)).catch((error) => {
    process.stderr.write(`A mail about "${told.about}" was not sent: ${error}\n`);
  });
}

/** Tells the admins that somebody asks for a network. */
export async function tellAdmins(board: Board, { facts, kind }: Application): Promise<void> {
  const told = { about: "asked", network: facts.name, kind } as const;
  for (const { email } of await adminsOf(board.store.read)) await tell(board, email, told);
}

function mailOf({ baseUrl }: Board, to: string, told: Told): Mail {
  const { about, ...params } = told;
  const filled = { word: "", kind: "", owner: "", event: "", other: "", ...params, page: baseUrl + pageOf(told) };
  const texts = (["nl", "en"] as const).map((language) => say(language, `mail.${about}.text`, wordless(filled)));
  return { to, subject: say("nl", `mail.${about}.subject`, wordless(filled)), text: texts.join("\n\n") };
}

function wordless<Params extends { word: string | null }>(params: Params) {
  return { ...params, word: params.word ?? "", said: params.word ? "yes" : "no" };
}

function pageOf(told: Told): string {
  switch (told.about) {
    case "confirm":
      return paths.confirmNetwork(told.secret);
    case "asked":
      return paths.applications;
    case "approved":
      return paths.signInFirst(paths.network(told.slug));
    case "refused":
      return paths.networks;
    case "host":
    case "merge":
      return paths.network(told.slug);
  }
}
