import { reasonText } from "#domain/flag/reason-text.ts";
import { flagSentence } from "#domain/flag/sentence.ts";
import { paths } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { sayMoment } from "#domain/wording/moment.ts";
import { type MessageKey, say } from "#domain/wording/wording.ts";
import type { Card, Doubt, Some, Told, ToldFlag, ToldTalk } from "./told.ts";
import type { Way } from "./way.ts";

type Week = Extract<Told, { about: "week" }>;
type WeekOfAll = Extract<Told, { about: "weekOfAll" }>;

/** The mail of the week to a lead: what waits for her, and the cards; `to` makes a path an address that signs in first. */
export function weekText(
  { cards, more, talks, doubts }: Week,
  language: Language,
  to: (path: string) => string,
): string {
  const waiting = talks === 0 ? [] : [say(language, "mail.week.talks", { count: talks, page: to(paths.alignments) })];
  const told = cards.map((card, at) => cardText(card, at + 1, language, to(paths.flag(card.id))));
  const rest = more === 0 ? [] : [say(language, "mail.week.more", { count: more, page: to(paths.flags) })];
  const unsure = doubts.flatMap((doubt) => doubtTexts(doubt, language, to(paths.network(doubt.slug))));
  return [say(language, "mail.week.text"), ...waiting, ...told, ...rest, ...unsure].join("\n\n");
}

/** What a network is asked about itself: whether its offers still hold, and what comes after its funding. */
function doubtTexts({ network, unconfirmed, fundingUntil }: Doubt, language: Language, page: string): string[] {
  const count = { count: unconfirmed, network, page };
  const day = fundingUntil === null ? "" : sayMoment(language, "date", `${fundingUntil}T12:00:00Z`);
  return [
    ...(unconfirmed === 0 ? [] : [say(language, "mail.week.unconfirmed", count)]),
    ...(fundingUntil === null ? [] : [say(language, "mail.week.funding", { network, day, page })]),
  ];
}

function cardText(card: Card, number: number, language: Language, page: string): string {
  const reasons = card.reasons.map((reason) => `- ${reasonText(reason, language)}`);
  const head = `${number}. ${flagSentence(language, card)}`;
  return [head, ...reasons, wayText(card.way, language), say(language, "mail.week.act", { page })].join("\n");
}

/** What could be done, as a colleague says it. */
function wayText(way: Way, language: Language): string {
  if (way.kind !== "MOVE") return say(language, `mail.week.way.${way.kind}`);
  const [day, clock] = [sayMoment(language, "day", way.start), sayMoment(language, "clock", way.start)];
  return say(language, "mail.week.way.MOVE", { title: way.title, day, clock });
}

/** The mail of the week to an officer: what is new, what got stuck and what got solved, as far as there is any. */
export function weekOfAllText(told: WeekOfAll, language: Language, to: (path: string) => string): string {
  const flagLine = (flag: ToldFlag) => `- ${flagSentence(language, flag)}\n  ${to(paths.flag(flag.id))}`;
  const talkLine = ({ id, titles }: ToldTalk) =>
    `- ${titles.map((title) => `‘${title}’`).join(", ")}\n  ${to(paths.alignment(id))}`;
  const part = <Thing>(key: MessageKey, { count, first }: Some<Thing>, line: (thing: Thing) => string) =>
    count === 0 ? [] : [[say(language, key, { count }), ...first.map(line)].join("\n")];
  return [
    say(language, "mail.weekOfAll.text"),
    ...part("mail.weekOfAll.fresh", told.fresh, flagLine),
    ...part("mail.weekOfAll.late", told.late, talkLine),
    ...part("mail.weekOfAll.silent", told.silent, flagLine),
    ...part("mail.weekOfAll.solved", told.solved, talkLine),
    ...(told.doubts === 0
      ? []
      : [say(language, "mail.weekOfAll.doubts", { count: told.doubts, page: to(paths.freshness) })]),
    say(language, "mail.weekOfAll.all", { page: to(paths.flags) }),
  ].join("\n\n");
}
