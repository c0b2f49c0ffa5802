import type { LoaderFunctionArgs } from "@remix-run/node";
import { agendaAnswer } from "../agenda-file.server.ts";

/** The agenda of any choice in the words of schema.org, for search engines and other sites. */
export function loader(args: LoaderFunctionArgs) {
  return agendaAnswer(args, "JSON_LD");
}
