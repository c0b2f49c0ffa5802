import type { LoaderFunctionArgs } from "@remix-run/node";
import { agendaAnswer } from "../agenda-file.server.ts";

/** The agenda of any choice as a calendar that other programs follow. */
export function loader(args: LoaderFunctionArgs) {
  return agendaAnswer(args, "ICS");
}
