import type { LoaderFunctionArgs } from "@remix-run/node";
import { gql } from "./gql.ts";
import { languageOf } from "./language.server.ts";
import { read, signInFirst } from "./reading.server.ts";

const OwnData = gql(`
  query OwnData($format: DataFormat!, $language: Language) { viewer { data(format: $format, language: $language) } }
`);

const TYPES = { JSON: "application/json", CSV: "text/csv" } as const;

/** Everything that the board keeps of who asks, as a file. */
export async function ownDataAnswer(args: LoaderFunctionArgs, format: keyof typeof TYPES): Promise<Response> {
  const { viewer } = await read(args, OwnData, { format, language: languageOf(args.request) });
  if (!viewer) throw signInFirst(args.request);
  const name = `samenbord.${format.toLowerCase()}`;
  return new Response(viewer.data, {
    headers: {
      "content-type": `${TYPES[format]}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
