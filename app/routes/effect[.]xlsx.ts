import type { LoaderFunctionArgs } from "@remix-run/node";
import { effectAnswer } from "../effect-file.server.ts";

export function loader(args: LoaderFunctionArgs) {
  return effectAnswer(args, "XLSX");
}
