import { hueOf } from "#domain/network/hue.ts";
import { hexOfLight } from "../colour.ts";
import { lightOf, PALETTES } from "../palettes.server.ts";
import flats from "../styles/flats.svg?raw";
import { MARK } from "../ui/mark.tsx";
import { fitted, type Room } from "./fitted.ts";
import { legible } from "./legible.server.ts";
import { shapesOf, type Weight, widthOf } from "./typeface.server.ts";

/** What stands on a picture for link previews; the same words give the same picture. */
export interface Sheet {
  /** What the board is called. */
  board: string;
  /** That it is off; null when it is on. */
  status: string | null;
  title: string;
  /** Below the title in the warm voice: when. */
  loud: string;
  /** Below that: where. */
  quiet: string;
  networks: readonly { slug: string; name: string }[];
}

/** What link previews ask for (ogp.me), in pixels. */
export const SIZE = { width: 1200, height: 630 } as const;

const LEFT = 72;
const WIDTH = SIZE.width - 2 * LEFT;
const LEADING = 1.12;
/** The title stands on a line, and goes up from there as far as the name of the board. */
const TITLE = { bottom: 414, height: 270 };
const TITLE_ROOM: Room = {
  width: WIDTH,
  sizes: [92, 84, 76, 68, 60, 54, 48, 42, 36],
  linesAt: (size) => Math.min(4, Math.floor(TITLE.height / (size * LEADING))),
};

/** The picture as SVG that is nothing but shapes: it names no file, no typeface and no address. */
export function sheetSvg(sheet: Sheet): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}">`,
    ground(),
    brand(sheet),
    titleOf(sheet),
    line(sheet.loud, { y: 480, sizes: [42, 38, 34, 30], weight: 700, fill: WARM }),
    line(sheet.quiet, { y: 532, sizes: [32, 30, 28], weight: 400, fill: QUIET }),
    networksOf(sheet),
    "</svg>",
  ].join("");
}

const INK = colour("on-deep");
const QUIET = colour("on-deep-quiet");
const WARM = colour("warm");
const DEEP = colour("deep");

/** The flats from the air, as behind the top of every page. */
function ground(): string {
  const [, shapes = ""] = /<\/title>(.*)<\/svg>/s.exec(flats) ?? [];
  return [
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${DEEP}"/>`,
    `<svg x="430" y="-60" width="842" height="748" viewBox="0 0 900 800" fill="none" stroke-linecap="round">${shapes}</svg>`,
    `<defs><linearGradient id="g"><stop offset=".38" stop-color="${DEEP}"/><stop offset="1" stop-color="${DEEP}" stop-opacity=".3"/></linearGradient></defs>`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="url(#g)"/>`,
  ].join("");
}

/** The mark and the name, and on the right that it is off. */
function brand({ board, status }: Sheet): string {
  const mark = `<g transform="translate(${LEFT} 58) scale(2.1)" fill="none" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"><path stroke="${INK}" d="${MARK.walls}"/><path stroke="${WARM}" d="${MARK.shared}"/></g>`;
  const name = shapesOf({ text: board, x: LEFT + 98, y: 96, size: 36, weight: 700, fill: INK });
  return mark + name + (status === null ? "" : pill(status));
}

function pill(text: string): string {
  const width = widthOf(text, 32, 700) + 48;
  const x = SIZE.width - LEFT - width;
  const words = shapesOf({ text, x: x + 24, y: 95, size: 32, weight: 700, fill: colour("on-warm") });
  return `<rect x="${x}" y="56" width="${width}" height="56" rx="8" fill="${WARM}"/>${words}`;
}

/** As large as it fits, standing on what is below it. */
function titleOf({ title, board }: Sheet): string {
  const { size, lines } = fitted(legible(title) || board, TITLE_ROOM, widthIn(700));
  return lines
    .map((text, at) => {
      const y = TITLE.bottom - (lines.length - 1 - at) * size * LEADING;
      return shapesOf({ text, x: LEFT, y, size, weight: 700, fill: INK });
    })
    .join("");
}

function widthIn(weight: Weight) {
  return (text: string, size: number) => widthOf(text, size, weight);
}

const oneLine = () => 1;

function line(
  text: string,
  { y, sizes, weight, fill }: { y: number; sizes: number[]; weight: Weight; fill: string },
): string {
  const { size, lines } = fitted(legible(text), { width: WIDTH, sizes, linesAt: oneLine }, widthIn(weight));
  return shapesOf({ text: lines[0] ?? "", x: LEFT, y, size, weight, fill });
}

const GAP = 36;
const CELL = 30;

/** Each network with its hexagon, as many as there is room for. */
function networksOf({ networks }: Sheet): string {
  let x = LEFT;
  const shown: string[] = [];
  for (const { slug, name } of networks) {
    const room = SIZE.width - LEFT - x - CELL;
    if (room < 160) break;
    const words = legible(name);
    // A hexagon is never without its name.
    if (words === "") continue;
    const { lines } = fitted(words, { width: room, sizes: [30], linesAt: oneLine }, widthIn(700));
    const text = lines[0] ?? "";
    const fill = hexOfLight(lightOf(PALETTES.dark, `hue-${hueOf(slug).hue}`));
    shown.push(`<path transform="translate(${x} 565)" fill="${fill}" d="M10 0 20 5.5v11L10 22 0 16.500V5.500z"/>`);
    shown.push(shapesOf({ text, x: x + CELL, y: 587, size: 30, weight: 700, fill: INK }));
    x += CELL + widthOf(text, 30, 700) + GAP;
  }
  return shown.join("");
}

function colour(name: string): string {
  return hexOfLight(lightOf(PALETTES.light, name));
}
