import type { LoaderFunctionArgs } from "@remix-run/node";
import { embedAnswer } from "../embed/embed-answer.server.tsx";

/** The one page that other sites may show in a frame. */
export function loader(args: LoaderFunctionArgs) {
  return embedAnswer(args);
}
