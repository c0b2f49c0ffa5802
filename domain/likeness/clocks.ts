/** How far from its start (minutes) a time that a post names may be that of doors, coffee or the start proper. */
const AROUND = 120;
const HALF_DAY = 720;

const HOURS = new Map(
  "een one, twee two, drie three, vier four, vijf five, zes six, zeven seven, acht eight, negen nine, tien ten, elf eleven, twaalf twelve"
    .split(", ")
    .flatMap((pair, at) => pair.split(" ").map((word): [string, number] => [word, at + 1])),
);
const HOUR = `(\\d{1,2}|${[...HOURS.keys()].join("|")})`;

/** How people write a time, with what it adds to the hour that it names. */
const CLOCKS: [RegExp, number][] = [
  // "19.30 uur", "7:30 pm"; an amount of money is written as a time is.
  [/(?<![\d.,:€$-])(?<!€ )([01]?\d|2[0-3])[:.]([0-5][05])(?![.,\d%])(?! ?(?:euro|eur|€))/g, 0],
  [/(?<![\d.,:€$-])(?<!€ )([01]?\d|2[0-3]) ?(?:u|uur|h|am|pm|o.?clock)\b/g, 0],
  [new RegExp(`\\b(?:om|vanaf|at|from) ${HOUR}\\b(?![:.]\\d| (?:euro|maart|april|mei|march|may|june))`, "g"), 0],
  [new RegExp(`\\bhalf ${HOUR}\\b`, "g"), -30],
  [new RegExp(`\\bhalf past ${HOUR}\\b`, "g"), 30],
  [new RegExp(`\\b(?:kwart over|quarter past) ${HOUR}\\b`, "g"), 15],
  [new RegExp(`\\b(?:kwart voor|quarter to) ${HOUR}\\b`, "g"), -15],
];

/**
 * The times that a text names around its start, as minutes from it: "deuren 18.30" of what begins at seven is -30. Without
 * those far off; whether an hour is of the morning or the evening, the start says. `start` is in minutes since midnight. Sorted.
 */
export function clocksAround(text: string, start: number): number[] {
  const plain = text.toLowerCase();
  const found = new Set<number>();
  for (const [pattern, more] of CLOCKS) {
    for (const [, hour = "", minutes = ""] of plain.matchAll(pattern)) {
      const from = offset(
        (HOURS.get(hour) ?? Number(hour)) * 60 + (/^\d\d$/.test(minutes) ? Number(minutes) : 0) + more,
        start,
      );
      if (from !== 0 && Math.abs(from) <= AROUND) found.add(from);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function offset(clock: number, start: number): number {
  const ahead = (((clock - start) % HALF_DAY) + HALF_DAY) % HALF_DAY;
  return ahead > HALF_DAY / 2 ? ahead - HALF_DAY : ahead;
}
