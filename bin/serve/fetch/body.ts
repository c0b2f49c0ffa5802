import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchFault } from "./fetch-fault.ts";

const MEGABYTE = 1024 * 1024;
/** As much as a file may hold; counted as it comes in and again after decompression. */
const MOST = 5 * MEGABYTE;

const DECODERS = { gzip: createGunzip, "x-gzip": createGunzip, br: createBrotliDecompress, deflate: createInflate };

/** The body in full, decompressed. Throws FetchFault when it is too large or packed in a way that was not asked for. */
export async function bodyOf(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of counted(source)) chunks.push(chunk);
  };
  const packing = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (packing === "identity" || packing === "") await pipeline(response, keep, { signal });
  else await pipeline(response, counted, decoderOf(packing), keep, { signal });
  return Buffer.concat(chunks);
}

function decoderOf(packing: string) {
  const decoder = Object.hasOwn(DECODERS, packing) ? DECODERS[packing as keyof typeof DECODERS] : null;
  if (!decoder) throw new FetchFault("fault.feed.broken");
  return decoder();
}

async function* counted(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > MOST) throw new FetchFault("fault.feed.tooLarge", { params: { most: MOST / MEGABYTE } });
    yield chunk;
  }
}
