import type { LoaderFunctionArgs } from "@remix-run/node";
import { agendaPicture } from "../picture/picture-answer.server.ts";

/** What link previews show for the agenda. */
export function loader(args: LoaderFunctionArgs) {
  return agendaPicture(args);
}
