/** A state of an item as the log has it, by field; null where there was none. */
export type State = Readonly<Record<string, unknown>> | null;

/** What the log tells of: the kinds as a client names them, with the word of the log. */
export const KINDS = {
  ...({ EVENT: "event", OFFER: "offer", NETWORK: "network", FLAG: "flag", CORRECTION: "correction" } as const),
  ...({ WISH: "wish", IMPORT: "import", FEED: "feed", CALENDAR_LINK: "calendar link", DAY: "day" } as const),
  ...({ LESSON: "lesson", PERSON: "person", TOKEN: "token", BOARD: "board" } as const),
  ...({ SESSION: "session", PASSKEY: "passkey" } as const),
  ...({ INVITE: "invite", MEMBERSHIP: "membership", APPLICATION: "application", HOSTING: "hosting" } as const),
  ...({ MERGE: "merge", ALIGNMENT: "alignment", EVENING: "evening" } as const),
} as const;
export type Kind = keyof typeof KINDS;
export type Noun = (typeof KINDS)[Kind];

/** One line of the log. */
export interface Line {
  id: string;
  /** Its place in the log. */
  number: number;
  /** Instant. */
  at: number;
  /** Who did it, or null when the board did it by itself. */
  person: string | null;
  via: Via;
  verb: string;
  noun: Noun;
  item: string;
  /** Whose item it is, when it is of one network. */
  network: string | null;
  before: State;
  after: State;
}

/** By what way an act came. */
export const VIAS = ["page", "api", "feed", "job"] as const;
export type Via = (typeof VIAS)[number];

/** Fields of which a history tells, in the order in which it tells of them. */
export const TOLD_FIELDS = [
  ...([
    "network",
    "title",
    "name",
    "status",
    "start",
    "end",
    "allDay",
    "recurrence",
    "holdUntil",
    "place",
    "area",
  ] as const),
  ...(["areas", "online", "invitationOnly", "hosts", "need", "form", "themes", "audiences", "valueForms"] as const),
  ...(["price", "schedule", "description", "expectedAttendance", "funder", "url", "purpose", "forWhom"] as const),
  ...(["howToJoin", "role", "state", "answer", "reason", "note"] as const),
] as const;
export type ToldField = (typeof TOLD_FIELDS)[number];

/** One field that became another. */
export interface FieldChange {
  field: ToldField;
  before: unknown;
  after: unknown;
}

/** What a line changed, field by field; nothing for what is new or gone, since its page tells that. */
export function fieldChanges({ before, after }: Pick<Line, "before" | "after">): FieldChange[] {
  if (!before || !after) return [];
  return TOLD_FIELDS.filter((field) => field in after && !same(before[field], after[field])).map((field) => ({
    field,
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));
}

const UNDO_DAYS = 30;

/** Whether something done at the instant `at` can still be taken back. */
export function isUndoable(at: number, now: number): boolean {
  return now - at < UNDO_DAYS * 86_400_000;
}

/** What an item is called, in the words of its line. */
export function titleOf({ before, after }: Pick<Line, "before" | "after">): string | null {
  const words = [after, before].flatMap((state) => [state?.title, state?.name]);
  return words.find((word): word is string => typeof word === "string" && word !== "") ?? null;
}

/** A field that an older line does not know is as good as empty. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
