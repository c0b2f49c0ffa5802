import type { Line } from "#domain/history/line.ts";
import { mailLanguages } from "#domain/mail.ts";
import type { Actor } from "#domain/network/network.ts";
import { subjectOf } from "#domain/notice/letter.ts";
import { applicationsOf } from "./applications.ts";
import { calendarLinksOf } from "./calendar-links.ts";
import { deedsOf } from "./deeds.ts";
import type { Db } from "./handle.ts";
import { linesOf } from "./history.ts";
import { allTold } from "./notices.ts";
import { passkeysOf } from "./passkeys.ts";
import { preferenceOf } from "./preferences.ts";
import { refusedOf } from "./refused-addresses.ts";
import { sessionsOf } from "./sessions.ts";
import { tokensOf } from "./tokens.ts";
import { weeksOf } from "./week.ts";

/** Everything that the board keeps of a person. Instants are epoch milliseconds. */
export interface OwnData {
  person: { id: string; name: string; email: string };
  boardRoles: string[];
  memberships: { network: string; role: string; duty: string | null }[];
  tokens: { name: string; createdAt: number; expiresAt: number }[];
  calendarLinks: { name: string; createdAt: number }[];
  sessions: { way: string; startedAt: number; seenAt: number; userAgent: string }[];
  passkeys: { name: string; addedAt: number }[];
  /** `network` is the name that was asked for. */
  applications: { kind: string; state: string; network: string; why: string | null; askedAt: number }[];
  mails: { language: string; unwanted: string };
  /** Where her address was left for the mail of what somebody follows without an account. */
  followMails: { askedAt: number; confirmedAt: number | null }[];
  /** What the board told her, for which weeks it made a mail of the week, and whether her address was refused. */
  notices: { at: number; text: string }[];
  weeks: string[];
  refusals: { at: number; answer: string }[];
  answers: { at: number; answer: string; reason: string | null; note: string | null }[];
  /** Flags that she looks after for the municipality, and what she wrote with them. */
  assigned: { flag: string; at: number }[];
  deskNotes: { at: number; flag: string; text: string }[];
  /** What she did at the desk: to which flags, and which were refused. */
  deeds: { at: number; kind: string; flags: string; refused: string; undoneAt: number | null }[];
  /** What she did, as the log has it. */
  changes: Line[];
}

/** Everything that is kept of the actor herself. */
export async function ownData(db: Db, actor: Actor): Promise<OwnData> {
  const names = await db.selectFrom("network").select(["id", "name"]).execute();
  const nameOf = (id: string) => names.find((network) => network.id === id)?.name ?? id;
  const answers = db
    .selectFrom("answer")
    .select(["at", "answer", "reason", "note"])
    .where("person", "=", actor.id)
    .orderBy("id");
  const preference = await preferenceOf(db, actor.id);
  const refused = await refusedOf(db, actor.id);
  return {
    person: { id: actor.id, name: actor.name, email: actor.email },
    boardRoles: actor.boardRoles,
    memberships: actor.memberships.map(({ network, role, duty }) => ({ network: nameOf(network), role, duty })),
    tokens: (await tokensOf(db, actor.id)).map(({ name, createdAt, expiresAt }) => ({ name, createdAt, expiresAt })),
    calendarLinks: (await calendarLinksOf(db, actor.id)).map(({ name, createdAt }) => ({ name, createdAt })),
    sessions: (await sessionsOf(db, actor.id)).map(({ id, person, ...session }) => session),
    passkeys: (await passkeysOf(db, actor.id)).map(({ name, addedAt }) => ({ name, addedAt })),
    applications: (await applicationsOf(db, actor)).map(({ kind, state, facts, why, askedAt }) => {
      return { kind, state, network: facts.name, why, askedAt };
    }),
    mails: { language: mailLanguages(preference).join(" "), unwanted: preference.unwanted.join(" ") },
    followMails: await db
      .selectFrom("follow_mail")
      .select(["asked_at as askedAt", "confirmed_at as confirmedAt"])
      .where("email", "=", actor.email)
      .orderBy("id")
      .execute(),
    notices: (await allTold(db, actor.id)).map(({ told, at }) => ({
      at,
      text: subjectOf(told, mailLanguages(preference)[0]),
    })),
    weeks: await weeksOf(db, actor.id),
    refusals: refused ? [{ at: refused.at, answer: refused.answer }] : [],
    answers: await answers.execute(),
    assigned: await db.selectFrom("assignment").select(["flag", "at"]).where("person", "=", actor.id).execute(),
    deskNotes: await db
      .selectFrom("desk_note")
      .select(["at", "flag", "text"])
      .where("person", "=", actor.id)
      .orderBy("id")
      .execute(),
    deeds: (await deedsOf(db, actor.id)).map(({ at, kind, done, refused, undoneAt }) => {
      return { at, kind, flags: listed(done), refused: listed(refused), undoneAt };
    }),
    changes: await linesOf(db, actor.id),
  };
}

function listed(flags: readonly { flag: string }[]): string {
  return [...new Set(flags.map(({ flag }) => flag))].join(" ");
}
