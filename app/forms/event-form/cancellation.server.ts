import type { Asked } from "#app/forms/asked.ts";
import { ask } from "#app/graphql.server.ts";
import { moment } from "#app/ui/time.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { checkCancellation } from "./event-documents.ts";

/** Which happenings a form cancels. */
interface Cancellation {
  id: string;
  version: number;
  scope: "THIS" | "FOLLOWING" | "ALL" | null;
  occurrence: string | null;
}

/** What a cancellation does, shown before it is done. */
interface CancelPreview {
  sentence: string;
  /** What goes along with the button: another choice or count has to be shown first. */
  agreed: string;
}

/** Reads what is chosen of a series, from an address or a posted form. */
export function cancellationOf(id: string, version: number, chosen: URLSearchParams | FormData): Cancellation {
  const scope = (["THIS", "FOLLOWING", "ALL"] as const).find((one) => one === chosen.get("scope")) ?? null;
  const at = Date.parse(String(chosen.get("at") ?? ""));
  const occurrence = Number.isNaN(at) || scope === null || scope === "ALL" ? null : new Date(at).toISOString();
  return { id, version, scope, occurrence };
}

/** Counts what would be cancelled; null when that is refused, which the cancelling has the words for. */
export async function cancelPreview(
  asked: Asked,
  about: Cancellation,
  language: Language,
): Promise<CancelPreview | null> {
  try {
    const { checkCancellation: checked } = await ask(asked, checkCancellation, { ...about });
    const agreed = `${about.scope} ${about.occurrence} ${Object.values(checked).join(" ")}`;
    return { sentence: sentenceOf(checked, language), agreed };
  } catch (fault) {
    if (fault instanceof Response) return null;
    throw fault;
  }
}

interface Checked {
  changed: number;
  first: string | null;
  last: string | null;
}

function sentenceOf({ changed, first, last }: Checked, language: Language): string {
  if (first === null || last === null) return say(language, "cancel.none");
  const [from, to] = [first, last].map((start) => moment(language, "dayOfYear", start));
  return say(language, "cancel.count", { count: changed, from: from ?? "", to: to ?? "" });
}
