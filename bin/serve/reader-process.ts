import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Reader, Waiting } from "#board/board.ts";
import type { CalendarReading } from "#domain/feed/ical.ts";
import type { ReadingOptions } from "#domain/feed/read-outside.ts";

export interface Bounds {
  /** Heap of the child, in megabytes. */
  memory: number;
  /** Milliseconds for one text. */
  deadline: number;
}

/** A calendar of five megabytes takes a few seconds and less than half of this memory. */
const USUAL: Bounds = { memory: 192, deadline: 20_000 };

/**
 * Reads calendars in child processes: one for people and one for the clock, so that nobody waits for the feeds that are
 * due. A text on which a child runs out of time or memory is one refusal; the child is killed, and the next text gets a
 * new one.
 *
 * @param entry the built `reader.js`
 */
export function readerProcess(entry: string, bounds: Bounds = USUAL): Reader {
  const lines: Record<Waiting, Line> = { PERSON: readingLine(entry, bounds), CLOCK: readingLine(entry, bounds) };
  return { readCalendar: (text, options, waiting) => lines[waiting](text, options) };
}

type Line = (text: string, options: ReadingOptions) => Promise<CalendarReading>;

/** One child, begun when it is needed, that reads one text after the other. */
function readingLine(entry: string, { memory, deadline }: Bounds): Line {
  let child: ChildProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const readNext = async (text: string, options: ReadingOptions) => {
    if (!child?.connected) child = start(entry, memory);
    const reading = await answerOf(child, { text, options }, deadline);
    if (reading) return reading;
    child.kill("SIGKILL");
    child = null;
    return TOO_HEAVY;
  };
  return (text, options) => {
    const reading = turn.then(() => readNext(text, options));
    turn = reading.catch(() => {});
    return reading;
  };
}

const TOO_HEAVY: CalendarReading = {
  name: null,
  product: null,
  refresh: null,
  items: [],
  refused: [{ line: 1, title: null, fault: { field: "text", key: "fault.calendar.tooHeavy" } }],
  complete: true,
};

/** Idle, the child keeps nobody from ending. */
function start(entry: string, memory: number): ChildProcess {
  const child = fork(entry, {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: "advanced",
    stdio: "ignore",
    env: { NODE_ENV: "production" },
  });
  child.unref();
  child.channel?.unref();
  return child;
}

async function answerOf(
  child: ChildProcess,
  message: { text: string; options: ReadingOptions },
  deadline: number,
): Promise<CalendarReading | null> {
  const settled = new AbortController();
  const { signal } = settled;
  // What the child writes last words about, or that it cannot be reached, is the same as no answer.
  const answer = once(child, "message", { signal }).then(([reading]) => reading as CalendarReading);
  const gone = once(child, "exit", { signal }).then(() => null);
  const late = new Promise<null>((resolve) => {
    const timer = setTimeout(resolve, deadline, null);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
  child.ref();
  child.channel?.ref();
  child.send(message, () => {});
  try {
    return await Promise.race([answer, gone, late]).catch(() => null);
  } finally {
    settled.abort();
    for (const left of [answer, gone]) left.catch(() => {});
    child.unref();
    child.channel?.unref();
  }
}
