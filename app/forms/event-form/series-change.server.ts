import type { Asked } from "#app/forms/asked.ts";
import type { ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { moment } from "#app/ui/time.ts";
import type { Language } from "#domain/catalogue/offer.ts";
import { say } from "#domain/wording/wording.ts";
import { checkChange } from "./event-documents.ts";
import type { eventInputOf } from "./event-input.server.ts";
import type { EventValues } from "./event-values.server.ts";

/** What a change to a series touches, shown before it is saved. */
export interface SeriesChange {
  sentence: string;
  /** What the saving button carries: another count has to be shown again. */
  agreed: string;
}

type Input = NonNullable<ReturnType<typeof eventInputOf>["input"]>;

/** Which change of which event a form asks for. */
export function changeOf(id: string, values: EventValues, input: Input) {
  const scope = values.scope || null;
  const occurrence = scope === "THIS" || scope === "FOLLOWING" ? values.at : null;
  return { id, version: Number(values.version) || 0, input, scope, occurrence };
}

/** What has to be shown before the change is saved; null when one happening is meant, or it was agreed with. */
export async function seriesChange(
  asked: Asked,
  change: ReturnType<typeof changeOf>,
  agreed: string,
  language: Language,
) {
  if (change.scope !== "FOLLOWING" && change.scope !== "ALL") return null;
  const checked = await checkedChange(asked, change);
  const asks = checked && `${checked.changed} ${checked.becomes} ${checked.first}`;
  return !checked || asks === agreed ? null : { sentence: sentenceOf(checked, language), agreed: asks ?? "" };
}

/** What is refused here is refused by the saving too, which has the words for it. */
async function checkedChange(asked: Asked, change: ReturnType<typeof changeOf>) {
  try {
    return (await ask(asked, checkChange, change)).checkChange;
  } catch (fault) {
    if (fault instanceof Response) return null;
    throw fault;
  }
}

type Checked = ResultOf<typeof checkChange>["checkChange"];

function sentenceOf({ changed, first, last, becomes }: Checked, language: Language): string {
  if (first === null || last === null) return say(language, "form.change.none", { becomes });
  const [from, to] = [first, last].map((start) => moment(language, "dayOfYear", start));
  const touched = say(language, "form.change.count", { count: changed, from: from ?? "", to: to ?? "" });
  return becomes === changed ? touched : `${touched} ${say(language, "form.change.becomes", { becomes })}`;
}
