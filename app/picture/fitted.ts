/** How wide a text is at a size. */
export type Measure = (text: string, size: number) => number;

/** Room for a text: so wide, and of each size, the largest first, so many lines. */
export interface Room {
  width: number;
  sizes: readonly number[];
  linesAt(size: number): number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** The text in lines that fit the room: as large as it can be, and where even the smallest is too large cut short with "…". */
export function fitted(text: string, { width, sizes, linesAt }: Room, measure: Measure): Fitted {
  for (const size of sizes) {
    const { lines, broken } = wrap(text, (line) => measure(line, size) <= width);
    // A word that has to be broken wants smaller letters, as long as there are.
    if (lines.length <= linesAt(size) && (!broken || size === sizes.at(-1))) return { size, lines };
  }
  const size = sizes.at(-1) ?? 1;
  const fits = (line: string) => measure(line, size) <= width;
  const { lines } = wrap(text, fits);
  const most = linesAt(size);
  return { size, lines: [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(" "), fits)] };
}

function wrap(text: string, fits: (line: string) => boolean): { lines: string[]; broken: boolean } {
  const lines: string[] = [];
  let line = "";
  let broken = false;
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (!fits(line)) {
      broken = true;
      const head = longest(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return { lines: [...lines, line], broken };
}

/** As much of a word as fits; at least one letter, so that it ends. */
function longest(word: string, fits: (line: string) => boolean): string {
  const letters = [...word];
  const count = mostThat((tried) => fits(letters.slice(0, tried).join("")), letters.length);
  return letters.slice(0, Math.max(1, count)).join("");
}

function cut(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  const letters = [...text];
  const short = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  return short(mostThat((count) => fits(short(count)), letters.length));
}

/** The largest number up to `most` for which it holds, which holds for every smaller one. */
function mostThat(holds: (count: number) => boolean, most: number): number {
  let [least, beyond] = [0, most + 1];
  while (beyond - least > 1) {
    const middle = (least + beyond) >> 1;
    if (holds(middle)) least = middle;
    else beyond = middle;
  }
  return least;
}
