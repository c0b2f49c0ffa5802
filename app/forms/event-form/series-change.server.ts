import type { Asked } from "#app/forms/asked.ts";
import type { ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { fullSpan, moment } from "#app/ui/time.ts";
import type { Language } from "#domain/wording/languages.ts";
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

/** What has to be shown before a change of a series is saved; null for what is no series, or when it was agreed with. */
export async function seriesChange(
  asked: Asked,
  change: ReturnType<typeof changeOf>,
  agreed: string,
  language: Language,
) {
  if (change.scope === null) return null;
  const checked = await checkedChange(asked, change);
  if (!checked) return null;
  const asks = `${Object.values(checked).join(" ")} ${change.input.start}`;
  const sentence = change.scope === "THIS" ? oneSentence(change, language) : sentenceOf(checked, language);
  return asks === agreed ? null : { sentence, agreed: asks };
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

/** What a change of one happening does: where that goes, and that the others stay. */
function oneSentence({ input, occurrence }: ReturnType<typeof changeOf>, language: Language): string {
  const day = moment(language, "dayOfYear", occurrence ?? input.start);
  const moves = Date.parse(occurrence ?? "") !== Date.parse(input.start);
  const when = fullSpan(language, input, input.allDay);
  return [
    say(language, "form.change.this", { day }),
    ...(moves ? [say(language, "form.change.moves", { when })] : []),
    say(language, "form.change.others"),
  ].join(" ");
}

function sentenceOf({ changed, first, last, becomes, apart, lost }: Checked, language: Language): string {
  const [from, to] = [first, last].map((start) => (start === null ? "" : moment(language, "dayOfYear", start)));
  const touched =
    first === null
      ? say(language, "form.change.none", { becomes })
      : say(language, "form.change.count", { count: changed, from: from ?? "", to: to ?? "" });
  return [
    touched,
    ...(first === null || becomes === changed ? [] : [say(language, "form.change.becomes", { becomes })]),
    ...(apart === 0 ? [] : [say(language, "form.change.apart", { count: apart })]),
    ...(lost === 0 ? [] : [say(language, "form.change.lost", { count: lost })]),
  ].join(" ");
}
