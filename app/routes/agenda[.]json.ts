import type { LoaderFunctionArgs } from "@remix-run/node";
import { agendaAnswer } from "../agenda-file.server.ts";

/** The agenda of any choice as a JSON Feed, for other sites. */
export function loader(args: LoaderFunctionArgs) {
  return agendaAnswer(args, "JSON");
}
