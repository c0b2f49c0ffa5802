import { reasonText } from "#domain/flag/reason-text.ts";
import { flagSentence } from "#domain/flag/sentence.ts";
import { paths } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { comingSubject, comingText } from "./coming-letter.ts";
import { pathOf, type Told, type ToldFlag, type ToldOfTalk } from "./told.ts";
import { weekOfAllText, weekText } from "./week-letter.ts";

/** A notice as a mail, in plain text. */
export interface Letter {
  subject: string;
  text: string;
}

/** A notice in words; `baseUrl` is where the board is, without a slash at the end. */
export function letterOf(told: Told, language: Language, baseUrl: string): Letter {
  const page = baseUrl + addressOf(told);
  return { subject: subjectOf(told, language), text: textOf(told, language, { page, baseUrl }) };
}

/** What a notice comes to, in one line. */
export function subjectOf(told: Told, language: Language): string {
  switch (told.about) {
    case "talk":
      return say(language, `mail.alignment.${told.news}.subject`, talkIn(told, language));
    case "clash": {
      const [flag] = told.flags;
      const theirs = flag?.posts[0] ? say(language, "flag.party", flag.posts[0]) : "";
      const count = told.flags.length + told.more;
      return say(language, "mail.clash.subject", { count, kind: flag?.kind ?? "", theirs });
    }
    case "follow":
      return comingSubject(told, language);
    case "week":
      return say(language, "mail.week.subject", { count: told.cards.length + told.more, talks: told.talks });
    case "weekOfAll": {
      const [fresh, stuck] = [told.fresh.count, told.late.count + told.silent.count];
      return say(language, "mail.weekOfAll.subject", { fresh, stuck, solved: told.solved.count });
    }
    default:
      return say(language, `mail.${told.about}.subject`, plainly(told));
  }
}

/** Where a notice tells of several things: each in one line, with its page. */
export function linesOf(told: Told, language: Language): { text: string; path: string }[] {
  if (told.about !== "clash" || told.flags.length < 2) return [];
  const lines = told.flags.map((flag) => ({ text: flagSentence(language, flag), path: paths.flag(flag.id) }));
  if (told.more === 0) return lines;
  return [...lines, { text: say(language, "notices.more", { count: told.more }), path: paths.flags }];
}

interface Places {
  page: string;
  baseUrl: string;
}

function textOf(told: Told, language: Language, { page, baseUrl }: Places): string {
  switch (told.about) {
    case "talk":
      return say(language, `mail.alignment.${told.news}.text`, { ...talkIn(told, language), page });
    case "feed": {
      const why = say(language, told.fault.key, told.fault.params);
      return say(language, "mail.feed.text", { ...plainly(told), why, page });
    }
    case "clash": {
      const more = told.more === 0 ? [] : [say(language, "mail.clash.more", { count: told.more, page })];
      return [...told.flags.map((flag) => flagText(flag, language, baseUrl)), ...more].join("\n\n");
    }
    case "follow":
      return comingText(told, language, { page, baseUrl });
    case "week":
      return weekText(told, language, (path) => baseUrl + paths.signInFirst(path));
    case "weekOfAll":
      return weekOfAllText(told, language, (path) => baseUrl + paths.signInFirst(path));
    default:
      return say(language, `mail.${told.about}.text`, { ...plainly(told), page });
  }
}

/** What the board saw, why, and what to do about it in one tap. */
function flagText(flag: ToldFlag, language: Language, baseUrl: string): string {
  const reasons = flag.reasons.map((reason) => `- ${reasonText(reason, language)}`);
  const page = baseUrl + paths.signInFirst(paths.flag(flag.id));
  const now = say(language, `flag.now.${flag.kind}`);
  return [flagSentence(language, flag), ...reasons, now, say(language, "mail.clash.act", { page })].join("\n");
}

/** After signing in, but for who may have no account. */
function addressOf(told: Told): string {
  return told.about === "refused" || told.about === "follow" ? pathOf(told) : paths.signInFirst(pathOf(told));
}

function talkIn({ titles, network, kind, reason = false, waits = false }: ToldOfTalk, language: Language) {
  return {
    titles: titles.map((title) => `‘${title}’`).join(", "),
    network: network ?? say(language, "graph.municipality"),
    way: say(language, kind ? `proposalKind.${kind}` : "mail.alignment.way"),
    reason: reason ? "yes" : "no",
    outcome: waits ? "waits" : kind === "KEEP" ? "kept" : "changed",
  };
}

/** What a sentence fills in: a word that was not said is left out of it. */
function plainly(
  told: Exclude<Told, { about: "talk" | "clash" | "week" | "weekOfAll" | "follow" }>,
): Record<string, string> {
  const word = "word" in told ? told.word : null;
  const texts = Object.entries(told).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { kind: "", ...Object.fromEntries(texts), word: word ?? "", said: word === null ? "no" : "yes" };
}
