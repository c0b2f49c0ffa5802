import { unstable_parseMultipartFormData as parseMultipart, type UploadHandlerPart } from "@remix-run/node";
import { textOfBytes } from "#domain/feed/text-of-bytes.ts";

const MEGABYTE = 1024 * 1024;
/** A pasted or carried text is a file whose line ends a browser made longer. */
const MOST = { file: 5 * MEGABYTE, text: 8 * MEGABYTE };
/** So much is read to its end, so that the browser hears the answer; beyond it the line is cut. */
const PATIENCE = 60 * MEGABYTE;

/** What came along with an import form; `tooBig` when a part of it was left unread. */
export interface Upload {
  fields: Map<string, string>;
  tooBig: boolean;
}

/** Reads a posted import form into memory, at most 5 MB of file; a file counts as the field `text`. */
export async function readUpload(request: Request): Promise<Upload> {
  const fields = new Map<string, string>();
  let tooBig = false;
  const reading = parseMultipart(request, async (part) => {
    const bytes = await bytesOf(part, part.name === "file" ? MOST.file : MOST.text);
    if (bytes === null) tooBig = true;
    else if (part.name !== "file") fields.set(part.name, new TextDecoder().decode(bytes));
    else if (bytes.length > 0) fields.set("file", textOfBytes(bytes));
    return "";
  });
  await reading.catch((error) => {
    throw error instanceof Response ? error : new Response(null, { status: 400 });
  });
  return { fields, tooBig };
}

async function bytesOf({ data }: UploadHandlerPart, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) {
    size += chunk.length;
    if (size > PATIENCE) throw new Response(null, { status: 413 });
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > most ? null : Buffer.concat(chunks);
}
