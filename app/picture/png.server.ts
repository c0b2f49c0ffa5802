import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const deflated = promisify(deflate);

/** A picture as it was drawn: red, green, blue and how opaque, one byte each. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The picture as a PNG (ISO/IEC 15948) of its 256 most frequent colours, the others as the nearest of them. Of a sheet of
 * flat colours that is all but every pixel, in a quarter of the bytes. It is opaque.
 */
export async function palettePng({ width, height, pixels }: Pixels): Promise<Buffer<ArrayBuffer>> {
  const colours = coloursOf(pixels);
  const palette = mostFrequent(colours);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++) {
    // The first byte of a row names its filter: none.
    for (let at = 0; at < width; at++) rows[row * (width + 1) + 1 + at] = nearest(colours[row * width + at] ?? 0);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const listed = Buffer.from(palette.flatMap(channelsOf));
  const data = await deflated(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", listed),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function coloursOf(pixels: Uint8Array): Uint32Array {
  const colours = new Uint32Array(pixels.length / 4);
  for (let at = 0; at < colours.length; at++) {
    colours[at] = ((pixels[4 * at] ?? 0) << 16) | ((pixels[4 * at + 1] ?? 0) << 8) | (pixels[4 * at + 2] ?? 0);
  }
  return colours;
}

function mostFrequent(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return sorted.slice(0, MOST_COLOURS).map(([colour]) => colour);
}

/** Tells the place of the colour in the palette that comes nearest. */
function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, at) => [colour, at]));
  return (colour) => {
    const place = known.get(colour);
    if (place !== undefined) return place;
    const far = palette.map((one) => distance(one, colour));
    const found = far.indexOf(Math.min(...far));
    known.set(colour, found);
    return found;
  };
}

function distance(one: number, other: number): number {
  const [from, to] = [channelsOf(one), channelsOf(other)];
  return from.reduce((sum, channel, at) => sum + (channel - (to[at] ?? 0)) ** 2, 0);
}

function channelsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
