import { PROPOSAL_KINDS } from "#domain/alignment/proposal.ts";
import { HOME_ZONE, toInstant } from "#domain/calendar/zone.ts";

/** What was filled in on the form of a way out, as the board asks it. A moment that cannot be read is one that is over. */
export function proposalInput(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim() || null;
  const kind = PROPOSAL_KINDS.find((one) => one === text("kind"));
  if (!kind) throw new Response(null, { status: 400 });
  const moments = [...form.getAll("moments").map(String).map(tickedMoment), ...ownMoment(form)];
  return {
    ...{ kind, note: text("note"), amends: text("amends"), post: text("post"), happening: text("happening") },
    ...{ stays: text("stays"), words: text("words"), register: text("register"), moments },
    parts: kind === "SPLIT" ? partsOf(form) : [],
  };
}

function tickedMoment(value: string) {
  const [start = "", end = ""] = value.split(" ");
  return { start: instantText(start), end: instantText(end) };
}

function ownMoment(form: FormData) {
  const [date, from, to] = ["ownDate", "ownStart", "ownEnd"].map((name) => String(form.get(name) ?? ""));
  if (!date && !from && !to) return [];
  return [{ start: atHome(date, from), end: atHome(date, to) }];
}

function atHome(date = "", time = ""): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return instantText("");
  return instantText(toInstant(`${date}T${time}`, HOME_ZONE));
}

function instantText(value: string | number): string {
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? new Date(0).toISOString() : instant.toISOString();
}

/** Each post with its fields named after it: "audiences:<id>". */
function partsOf(form: FormData) {
  return form
    .getAll("posts")
    .map(String)
    .map((post) => {
      const given = (name: string) =>
        form
          .getAll(`${name}:${post}`)
          .map(String)
          .filter((id) => id !== "");
      return { post, audiences: given("audiences"), areas: given("areas") };
    });
}
