import type { LoaderFunctionArgs } from "@remix-run/node";
import { agendaAnswer } from "../agenda-file.server.ts";

/** The agenda of any choice for feed readers, what changed last first. */
export function loader(args: LoaderFunctionArgs) {
  return agendaAnswer(args, "ATOM");
}
