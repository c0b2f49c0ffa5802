import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownDataAnswer } from "../own-data-file.server.ts";

export function loader(args: LoaderFunctionArgs) {
  return ownDataAnswer(args, "JSON");
}
