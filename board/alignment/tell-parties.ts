import type { Board } from "#board/board.ts";
import { sendMail } from "#board/mail/send-mail.ts";
import { standingEvents } from "#db/events.ts";
import { networksByIds } from "#db/networks.ts";
import { offersByIds } from "#db/offers.ts";
import { leadsOf, officersOf } from "#db/people.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { paths } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";

/** What leads hear of a talk. */
export type Told =
  | "opened"
  | "said"
  | "proposed"
  | "signed"
  | "agreed"
  | "declined"
  | "closed"
  | "broken"
  | "reminded"
  | "help";

/** Of what, and by which network; null for the municipality, and for what the board says by itself. */
export interface Telling {
  about: Told;
  by: string | null;
  /** Only these parties; not given: all but the one that did it. */
  to?: readonly string[];
}

/** Mails the leads of the other parties. Nobody waits for it, so that no mail server can break an act. */
export async function tellParties(board: Board, alignment: Alignment, { about, by, to }: Telling): Promise<void> {
  const networks = to ?? alignment.parties.map(({ network }) => network).filter((network) => network !== by);
  const db = board.store.read;
  const people = (await Promise.all(networks.map((network) => leadsOf(db, network)))).flat();
  await mail(board, alignment, { about, by }, people);
}

/** Asks the officers to help in a talk that got stuck. */
export async function tellOfficers(board: Board, alignment: Alignment): Promise<void> {
  await mail(board, alignment, { about: "help", by: null }, await officersOf(board.store.read));
}

async function mail(board: Board, alignment: Alignment, { about, by }: Telling, people: readonly { email: string }[]) {
  const db = board.store.read;
  const posts = [...(await standingEvents(db, alignment.events)), ...(await offersByIds(db, alignment.offers))];
  const titles = posts.map(({ title }) => `“${title}”`).join(", ");
  const [network] = by === null ? [] : await networksByIds(db, [by]);
  const page = board.baseUrl + paths.signInFirst(paths.alignment(alignment.id));
  for (const email of new Set(people.map((one) => one.email))) {
    await sendMail(board, email, {
      kind: "TOGETHER",
      subject: (language) => say(language, `mail.alignment.${about}.subject`, { titles, network: nameIn(language) }),
      text: (language) => say(language, `mail.alignment.${about}.text`, { titles, network: nameIn(language), page }),
    }).catch((error) => {
      board.wentWrong("a mail about an alignment was not sent", error);
    });
  }
  function nameIn(language: "nl" | "en"): string {
    return network?.name ?? say(language, "graph.municipality");
  }
}
