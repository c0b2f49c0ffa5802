import type { LoaderFunctionArgs } from "@remix-run/node";
import { offersAnswer } from "../offers-file.server.ts";

/** The offers of any choice as services of the Human Services Data Specification 3.0. */
export function loader(args: LoaderFunctionArgs) {
  return offersAnswer(args, "HSDS");
}
