import { existsSync } from "node:fs";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { LEXICON, type Lexicon, makeLexicon } from "#domain/likeness/lexicon.ts";
import { judgeCalendars } from "./judge/ics.ts";
import { eventsOf, offersOf } from "./judge/posts.ts";
import { predict, printed } from "./judge/predict.ts";
import { judgeRecurrence } from "./judge/recurrence.ts";
import { report, reportCandidates } from "./judge/report.ts";
import { saySlots, scoreSlots } from "./judge/slots.ts";

/**
 * `judge <folder> [--predictions | --candidates] [--drop 0.5]`: scores the matcher, prints what it says without reading
 * a label, or tells how many of the same services it compares at all.
 * `judge recurrence <file> [--failures]` and `judge ics <folder>` score the reading of calendars.
 */
async function main(args: readonly string[]): Promise<void> {
  const [part, path = ""] = args;
  if (part === "recurrence") return judgedRecurrence(path, args.includes("--failures"));
  if (part === "ics") return console.log(JSON.stringify(await judgeCalendars(path, (line) => console.error(line))));
  const drop = args.indexOf("--drop");
  const share = drop < 0 ? 0 : Number(args[drop + 1]);
  const folder = args.find((arg, at) => !arg.startsWith("--") && (drop < 0 || at !== drop + 1));
  if (!folder || !existsSync(folder) || !(share >= 0 && share < 1)) {
    console.error("judge <folder> [--predictions | --candidates] [--drop 0.5]");
    process.exitCode = 2;
    return;
  }
  const lexicon = without(share);
  const [offers, events] = [offersOf(folder, lexicon), eventsOf(folder, lexicon)];
  if (args.includes("--candidates")) return console.log(JSON.stringify(reportCandidates(folder, offers)));
  const said = predict(offers, events);
  const slots = saySlots(folder, events, lexicon);
  const answer = args.includes("--predictions")
    ? { ...printed(said), slots }
    : { ...report(folder, offers, events, said), ...(slots.length > 0 ? { slots: scoreSlots(folder, slots) } : {}) };
  console.log(JSON.stringify(answer, null, 1));
}

/** A lexicon with a share of its concepts dropped, always the same ones: what the matcher does where the glossary is silent. */
function without(share: number): Lexicon {
  if (share === 0) return LEXICON;
  let state = 42;
  const kept = CONCEPTS.filter(() => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 >= share;
  });
  return makeLexicon(kept);
}

function judgedRecurrence(file: string, all: boolean): void {
  const { passed, failures } = judgeRecurrence(file);
  console.log(JSON.stringify({ passed, failed: failures.length }));
  for (const { id, expected, got } of failures) {
    console.error(all ? JSON.stringify({ id, expected, got }) : id);
  }
}

await main(process.argv.slice(2));
