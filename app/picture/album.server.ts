import { renderAsync } from "@resvg/resvg-js";
import { palettePng } from "./png.server.ts";
import { type Sheet, SIZE, sheetSvg } from "./sheet.server.ts";

/** So many pictures are kept, of some 55 KB each. */
const MOST_KEPT = 300;
/** So many may wait to be drawn, which takes an eighth of a second each. */
const MOST_WAITING = 60;

/**
 * The pictures of a board, each drawn when it is first asked for: a write waits for none. A picture is known by its
 * words, so that it is drawn anew when any of them changes and only then. The one not asked for longest goes first.
 */
export class Album {
  readonly #kept = new Map<string, Promise<Buffer<ArrayBuffer>>>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #draw: (sheet: Sheet) => Promise<Buffer<ArrayBuffer>>;

  constructor(draw = drawn) {
    this.#draw = draw;
  }

  /** The picture as PNG; null when too many wait for theirs. */
  async picture(sheet: Sheet): Promise<Buffer<ArrayBuffer> | null> {
    const key = JSON.stringify(sheet);
    const known = this.#kept.get(key);
    if (!known && this.#waiting >= MOST_WAITING) return null;
    const picture = known ?? this.#inTurn(() => this.#draw(sheet));
    this.#kept.delete(key);
    this.#kept.set(key, picture);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? "");
    // What failed is tried again.
    picture.catch(() => this.#kept.delete(key));
    return picture;
  }

  /** One after the other: drawing takes a whole core. */
  #inTurn(draw: () => Promise<Buffer<ArrayBuffer>>): Promise<Buffer<ArrayBuffer>> {
    this.#waiting++;
    const picture = this.#last.then(draw).finally(() => this.#waiting--);
    this.#last = picture.catch(() => null);
    return picture;
  }
}

const albums = new WeakMap<object, Album>();

/** The pictures of a board. */
export function albumOf(board: object): Album {
  const album = albums.get(board) ?? new Album();
  albums.set(board, album);
  return album;
}

async function drawn(sheet: Sheet): Promise<Buffer<ArrayBuffer>> {
  // There is no text in it, so no typeface of the machine is looked for.
  const options = { fitTo: { mode: "width", value: SIZE.width }, font: { loadSystemFonts: false } } as const;
  return palettePng(await renderAsync(sheetSvg(sheet), options));
}
