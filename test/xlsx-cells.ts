import { inflateRawSync } from "node:zlib";

/** A cell of a sheet as it is stored: what kind it is, and its value; words are looked up. */
export interface StoredCell {
  kind: "TEXT" | "NUMBER" | "FORMULA";
  value: string;
  /** The number of its style; 0 where it has none. */
  style: number;
}

/** The cells of the first sheet of a workbook by address, "A1". */
export function cellsOf(file: Buffer): Map<string, StoredCell> {
  const parts = unzipped(file);
  const words = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text = ""]) => text,
  );
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/g)].map(
      ([, at = "", facts = "", inner = ""]): [string, StoredCell] => {
        const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? "";
        const style = Number(/ s="(\d+)"/.exec(facts)?.[1] ?? 0);
        if (inner.includes("<f")) return [at, { kind: "FORMULA", value, style }];
        if (facts.includes(`t="s"`)) return [at, { kind: "TEXT", value: words[Number(value)] ?? "", style }];
        return [at, { kind: "NUMBER", value, style }];
      },
    ),
  );
}

/** The parts of a zip file by name, as its list at the end has them. */
function unzipped(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(file.lastIndexOf("PK\x05\x06") + 16);
  while (file.toString("latin1", at, at + 4) === "PK\x01\x02") {
    const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const start = file.readUInt32LE(at + 42);
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const bytes = file.subarray(data, data + packed);
    parts.set(
      file.toString("utf8", at + 46, at + 46 + name),
      (method === 0 ? bytes : inflateRawSync(bytes)).toString(),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}
