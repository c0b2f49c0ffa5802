import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { LEXICON, type Lexicon, makeLexicon } from "#domain/likeness/lexicon.ts";
import { taught } from "./judge/answers.ts";
import { confirmed } from "./judge/facets.ts";
import { judgeCalendars } from "./judge/ics.ts";
import { eventsOf, offersOf } from "./judge/posts.ts";
import { predict, printed } from "./judge/predict.ts";
import { judgeRecurrence } from "./judge/recurrence.ts";
import { report, reportCandidates } from "./judge/report.ts";
import { seeded } from "./judge/seeded.ts";
import { saySlots, scoreSlots } from "./judge/slots.ts";

const USAGE =
  "judge <folder> [--predictions | --candidates] [--facets [--wrong posts|facets]] [--answers 20] [--drop 0.5]";

/**
 * `judge <folder>` scores the matcher; `--predictions` prints what it says without reading a label, `--candidates` how
 * many of the same services it compares at all. `--facets` lets in what each author confirms of its offers, with one facet
 * wrong in a tenth of the posts (or, `--wrong facets`, each facet one time in ten); `--answers N`
 * answers so many pairs of each kind from the labels first; `--drop` leaves out a share of the glossary.
 * `judge recurrence <file> [--failures]` and `judge ics <folder>` score the reading of calendars.
 */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [part = "", path = ""] = positionals;
  if (part === "recurrence") return judgedRecurrence(path, values.failures);
  if (part === "ics") return console.log(JSON.stringify(await judgeCalendars(path, (line) => console.error(line))));
  const [drop, answers] = [Number(values.drop), Number(values.answers)];
  const wrong = values.wrong === "posts" || values.wrong === "facets" ? values.wrong : null;
  if (!existsSync(part) || !(drop >= 0 && drop < 1) || !(answers >= 0) || !wrong) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const lexicon = without(drop);
  const posted = offersOf(part, lexicon);
  const offers = values.facets ? confirmed(part, posted, lexicon, wrong) : posted;
  if (values.candidates) return console.log(JSON.stringify(reportCandidates(part, offers)));
  const events = eventsOf(part, lexicon);
  const asShipped = predict(offers, events);
  const said = answers > 0 ? predict(offers, events, taught(part, offers, events, asShipped, answers)) : asShipped;
  const slots = saySlots(part, events, lexicon);
  const answer = values.predictions
    ? { ...printed(said), slots }
    : { ...report(part, offers, events, said), ...(slots.length > 0 ? { slots: scoreSlots(part, slots) } : {}) };
  console.log(JSON.stringify(answer, null, 1));
}

const OPTIONS = {
  predictions: { type: "boolean", default: false },
  candidates: { type: "boolean", default: false },
  facets: { type: "boolean", default: false },
  failures: { type: "boolean", default: false },
  wrong: { type: "string", default: "posts" },
  answers: { type: "string", default: "0" },
  drop: { type: "string", default: "0" },
} as const;

/** A lexicon with a share of its concepts dropped, always the same ones: what the matcher does where the glossary is silent. */
function without(share: number): Lexicon {
  if (share === 0) return LEXICON;
  const random = seeded(42);
  return makeLexicon(CONCEPTS.filter(() => random() >= share));
}

function judgedRecurrence(file: string, all: boolean): void {
  const { passed, failures } = judgeRecurrence(file);
  console.log(JSON.stringify({ passed, failed: failures.length }));
  for (const { id, expected, got } of failures) {
    console.error(all ? JSON.stringify({ id, expected, got }) : id);
  }
}

await main(process.argv.slice(2));
