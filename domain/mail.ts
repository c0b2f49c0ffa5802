import { POST_LANGUAGES, type PostLanguage } from "#domain/wording/languages.ts";
import type { Actor } from "./network/network.ts";

/**
 * Mails that one can do without: something that clashes with hers, what other networks ask, the mail of every week, a
 * followed calendar that fails, and requests for a network.
 */
export const MAIL_KINDS = ["CLASH", "TOGETHER", "WEEK", "FEED", "APPLICATION"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What somebody chose of her mails. */
export interface Preference {
  /** In which language she has them; null for both. The table takes those of posts. */
  language: PostLanguage | null;
  unwanted: MailKind[];
}

/** Of whoever never chose: both languages, and every mail. */
export const NO_PREFERENCE: Preference = { language: null, unwanted: [] };

/** The languages in which somebody has her mails; the first is that of the subject. */
export function mailLanguages({ language }: Preference): readonly [PostLanguage, ...PostLanguage[]] {
  return language === null ? POST_LANGUAGES : [language];
}

/** The kinds of mail that a person can get, by what she does on the board. */
export function mailsFor({ memberships, boardRoles }: Pick<Actor, "memberships" | "boardRoles">): MailKind[] {
  const leads = memberships.some(({ role }) => role === "LEAD");
  const [officer, admin] = [boardRoles.includes("OFFICER"), boardRoles.includes("ADMIN")];
  const gets: Record<MailKind, boolean> = {
    CLASH: leads,
    TOGETHER: leads || officer,
    WEEK: leads || officer,
    FEED: leads,
    APPLICATION: admin,
  };
  return MAIL_KINDS.filter((kind) => gets[kind]);
}
