import type { Asked } from "#app/forms/asked.ts";
import type { ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { clockSpan, moment } from "#app/ui/time.ts";
import { paths } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { sayList } from "#domain/wording/list.ts";
import { say } from "#domain/wording/wording.ts";
import { type CheckView, type SeenFlag, type SeenPost, type SeenSlot, unseen } from "../check/check-view.ts";
import { tellingReasons } from "../check/telling-reasons.ts";
import { inWords } from "../faults.server.ts";
import { momentText } from "../moment-text.ts";
import { clockQuestions } from "./clock-questions.server.ts";
import { checkEvent } from "./event-documents.ts";
import { eventInputOf } from "./event-input.server.ts";
import { momentOf, typedMoment, wallOf, zoneOfValues } from "./event-moment.server.ts";
import type { EventValues } from "./event-values.server.ts";

type Checked = ResultOf<typeof checkEvent>["checkEvent"];

/** What the board sees of a form as it stands; a check that fails hinders nobody. */
export async function viewOfEventCheck(
  asked: Asked,
  values: EventValues,
  ignore: string | null,
  language: Language,
): Promise<CheckView> {
  const { input, nextDay } = eventInputOf(values);
  if (!input) return waiting(values, language);
  try {
    const { checkEvent: checked } = await ask(asked, checkEvent, { input, ignore, language });
    const day = moment(language, "day", input.end);
    const clock = clockQuestions(values, language);
    const ends = nextDay ? [say(language, "check.nextDay", { clock: values.end, day })] : [];
    const notes = [...ends, ...checked.day.map(({ text }) => text)];
    return {
      state: "SEEN",
      notes,
      clock,
      calm: calmOf(values, checked, language),
      ...seenIn(checked, values, language),
    };
  } catch (error) {
    return unseen(error);
  }
}

/** Until the time is clear there is nothing to look for; but a time that cannot be is said at once. */
function waiting(values: EventValues, language: Language): CheckView {
  const wrong = momentOf(values).faults.filter(({ key }) => key !== "fault.required");
  if (wrong.length === 0) return { state: "WAITING" };
  const faults = inWords(wrong, language).map(({ message }) => message);
  const suggested = { need: null, form: null, themes: [], audiences: [], areas: [] };
  return {
    state: "SEEN",
    flags: [],
    slots: [],
    calm: "",
    notes: [],
    faults,
    clock: clockQuestions(values, language),
    suggested,
  };
}

function seenIn({ flags, slots, seal, faults, suggested }: Checked, values: EventValues, language: Language) {
  return {
    flags: flags.map((flag) => seenFlag(flag, language)),
    slots: slots.filter((slot) => takesOver(slot, values)).map((slot) => seenSlot(slot, values, language)),
    seal,
    faults: faults.map(({ message }) => message),
    suggested: { need: null, form: null, ...notYetChosen(suggested, values) },
  };
}

function notYetChosen({ themes, audiences, areas }: Checked["suggested"], values: EventValues) {
  return {
    themes: themes.filter(({ id }) => !values.themes.includes(id)),
    audiences: audiences.filter(({ id }) => !values.audiences.includes(id)),
    areas: values.area === "" ? areas.filter(({ id }) => id !== "online").slice(0, 3) : [],
  };
}

/** Nothing stands out; whether that makes it a good moment, the day says too. Of what nobody understood it says nothing. */
function calmOf(values: EventValues, { label, day, suggested }: Checked, language: Language): string {
  const { allDay, start, themes, audiences } = values;
  const found = [themes, audiences, suggested.themes, suggested.audiences];
  if (found.every(({ length }) => length === 0)) return say(language, "check.unknown");
  const free = say(language, !allDay && start >= "17:00" ? "check.freeEvening" : "check.freeDay");
  if (label === "GOOD") return `${free} ${say(language, "check.freeHint")}`;
  return label === "BAD" && day.length > 0 ? `${free} ${say(language, "check.freeBut")}` : free;
}

function seenFlag({ id, kind, band, dates, reasons, events }: Checked["flags"][number], language: Language): SeenFlag {
  const [first] = events;
  const day = moment(language, "day", dates[0] ?? first?.start ?? 0);
  const names = events.map(({ title, network }) => say(language, "check.party", { title, network: network.name }));
  const posts = sayList(language, names);
  return {
    ...{ id, band },
    sentence: say(language, `check.${kind}`, { posts, day, count: events.length, dates: dates.length }),
    posts: events.map((event) => seenPost(event, dates[0], language)),
    reasons: tellingReasons(reasons),
  };
}

type CheckedEvent = Checked["flags"][number]["events"][number];

function seenPost({ id, title, network, allDay, ...span }: CheckedEvent, date: string | undefined, language: Language) {
  const day = moment(language, "day", date ?? span.start);
  const when = `${day}, ${clockSpan(language, span, allDay)}`;
  return { id, title, network: network.name, href: paths.event(id), when } satisfies SeenPost;
}

type CheckedSlot = Checked["slots"][number];

/** Whole days begin at midnight: another hour of the same day is the same day. */
function takesOver({ start }: CheckedSlot, values: EventValues): boolean {
  return !values.allDay || wallOf(Date.parse(start), zoneOfValues(values)).clock === "00:00";
}

function seenSlot({ start, end, label, reasons }: CheckedSlot, values: EventValues, language: Language): SeenSlot {
  const { allDay } = values;
  const span = { start: Date.parse(start), end: Date.parse(end) };
  const day = moment(language, "day", start);
  const words = allDay ? day : `${day}, ${clockSpan(language, { start, end }, allDay)}`;
  const why = label === "GOOD" ? null : reasons.map(({ text }) => text).join(" ") || null;
  return { moment: momentText(typedMoment(span, allDay, zoneOfValues(values))), words, why };
}
