import { inflateSync } from "node:zlib";

/** What stands in a PDF of ours between two marks: the tag of its structure, and its text. */
export interface Tagged {
  tag: string;
  text: string;
}

/** The marked content of a PDF in the order in which it is drawn; reads what pdfkit writes, and no more. */
export function taggedText(file: Buffer): Tagged[] {
  const objects = objectsOf(file.toString("latin1"));
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter((one) => /\/Type \/Page\b/.test(one));
  return pages.flatMap((page) => {
    const content = streamOf(objects, /\/Contents (\d+)/.exec(page)?.[1]);
    let [tag, font, text]: [string | null, string, string] = [null, "", ""];
    const found: Tagged[] = [];
    for (const [, begun, used, drawn, ended] of content.matchAll(
      /\/(\w+) <<[^>]*\/MCID[^>]*>> BDC|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(EMC)/g,
    )) {
      if (begun) [tag, text] = [begun, ""];
      if (used) font = used;
      if (drawn) text += decoded(drawn, fonts.get(font));
      if (ended && tag !== null) {
        found.push({ tag, text: text.trim() });
        tag = null;
      }
    }
    return found;
  });
}

function objectsOf(text: string): Map<string, string> {
  const objects = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(objects.map(([, number = "", body = ""]) => [number, body]));
}

function streamOf(objects: Map<string, string>, number: string | undefined): string {
  const [, packed = ""] = /stream\n([\s\S]*)\nendstream/.exec(objects.get(number ?? "") ?? "") ?? [];
  return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
}

/** Of each font by its name on the page, the letter of each glyph. */
function fontsOf(objects: Map<string, string>): Map<string, string[]> {
  const fonts = new Map<string, string[]>();
  for (const body of objects.values()) {
    for (const [, name = "", number = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = streamOf(objects, /\/ToUnicode (\d+)/.exec(objects.get(number) ?? "")?.[1]);
      const ranges = [...table.matchAll(/<[\da-f]+> <[\da-f]+> \[([^\]]*)\]/gi)].flatMap(([, all = ""]) => [
        ...all.matchAll(/<([\da-f ]*)>/gi),
      ]);
      fonts.set(
        name,
        ranges.map(([, units = ""]) => Buffer.from(units.replaceAll(" ", ""), "hex").swap16().toString("utf16le")),
      );
    }
  }
  return fonts;
}

function decoded(drawn: string, font: string[] = []): string {
  const glyphs = [...drawn.matchAll(/<([\da-f]+)>/gi)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
  return glyphs.map((glyph) => font[Number.parseInt(glyph, 16)] ?? "").join("");
}
