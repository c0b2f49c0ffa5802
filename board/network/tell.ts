import type { Board } from "#board/board.ts";
import { type Letter, sendMail } from "#board/mail/send-mail.ts";
import { networksByIds } from "#db/networks.ts";
import { adminsOf, leadsOf } from "#db/people.ts";
import type { MailKind } from "#domain/mail.ts";
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
  | { about: "merge" | "merged" | "parted" | "split"; network: string; other: string; slug: string };

/** Mails somebody about a network. Nobody waits for it, so that no mail server can break an act. */
export async function tell(board: Board, to: string, told: Told): Promise<void> {
  await sendMail(board, to, letterOf(board, told)).catch((error) => {
    board.wentWrong(`a mail about "${told.about}" was not sent`, error);
  });
}

/** Tells the admins that somebody asks for a network. */
export async function tellAdmins(board: Board, { facts, kind }: Application): Promise<void> {
  const told = { about: "asked", network: facts.name, kind } as const;
  for (const { email } of await adminsOf(board.store.read)) await tell(board, email, told);
}

/** Tells the leads of a network what is asked or done with it and another. */
export async function tellLeads(
  board: Board,
  about: "merge" | "merged" | "parted",
  [network, other]: readonly [string, string],
): Promise<void> {
  const known = await networksByIds(board.store.read, [network, other]);
  const [own, theirs] = [network, other].map((id) => known.find((one) => one.id === id));
  const told = { about, network: own?.name ?? "", other: theirs?.name ?? "", slug: own?.slug ?? "" };
  for (const { email } of await leadsOf(board.store.read, network)) await tell(board, email, told);
}

/** Who asked something herself always hears the answer. */
const KINDS: Partial<Record<Told["about"], MailKind>> = { asked: "APPLICATION", host: "TOGETHER", merge: "TOGETHER" };

function letterOf({ baseUrl }: Board, told: Told): Letter {
  const { about, ...params } = told;
  const filled = { word: "", kind: "", owner: "", event: "", other: "", ...params, page: baseUrl + pageOf(told) };
  return {
    kind: KINDS[about] ?? null,
    subject: (language) => say(language, `mail.${about}.subject`, wordless(filled)),
    text: (language) => say(language, `mail.${about}.text`, wordless(filled)),
  };
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
    case "merged":
    case "parted":
    case "split":
      return paths.network(told.slug);
    case "merge":
      return paths.signInFirst(paths.mergeNetwork(told.slug));
  }
}
