import type { LoaderFunctionArgs } from "@remix-run/node";
import { offersAnswer } from "../offers-file.server.ts";

/** The offers of any choice as a table for a spreadsheet. */
export function loader(args: LoaderFunctionArgs) {
  return offersAnswer(args, "CSV");
}
