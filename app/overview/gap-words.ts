import { weeksFrom } from "#domain/calendar/week.ts";
import { HOME_ZONE, toInstant } from "#domain/calendar/zone.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import { type Language, type Named, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { named } from "../ui/flag-sentence.tsx";
import { moment } from "../ui/time.ts";
import type { Gap } from "./gap-address.ts";

/** What is missing, as a sentence. */
export function gapWords({ need, area, theme, week, audiences = [] }: Gap, language: Language): string {
  const names = (terms: readonly ({ id: string } & Named)[], ids: readonly string[]) =>
    terms.filter(({ id }) => ids.includes(id)).map((term) => ({ name: nameIn(language, term) }));
  const [where] = names(AREAS, area ? [area] : []);
  const [what] = names(THEMES, [need ?? theme ?? ""]);
  if (need) {
    const whom = names(AUDIENCES, audiences);
    const words = whom.length === 0 ? "" : say(language, "gap.forWhom", { names: named(whom, language) });
    return say(language, "gap.offer", { need: what?.name ?? "", area: where?.name ?? "", whom: words });
  }
  const [first] = weeksFrom(toInstant(week ?? "", HOME_ZONE), 1);
  const about = where ? say(language, "gap.inArea", where) : what ? say(language, "gap.onTheme", what) : "";
  const day = moment(language, "dayAndMonth", first?.start ?? 0);
  return say(language, "gap.week", { number: first?.number ?? 0, day, where: about });
}
