import type { LoaderFunctionArgs } from "@remix-run/node";
import { oembedFor } from "../embed/oembed-answer.server.ts";

/** How other sites show an address of the board (oembed.com). */
export function loader(args: LoaderFunctionArgs) {
  return oembedFor(args);
}
