import type { LoaderFunctionArgs } from "@remix-run/node";
import { eventPicture } from "../picture/picture-answer.server.ts";

/** What link previews show for an event. */
export function loader(args: LoaderFunctionArgs) {
  return eventPicture(args);
}
