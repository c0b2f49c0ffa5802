import type { LoaderFunctionArgs } from "@remix-run/node";
import { choiceWords } from "#domain/feed/agenda-choice.ts";
import { typedAddress } from "#domain/feed/typed-address.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { agendaFilter, filterOf } from "./filters.ts";
import { languageOf } from "./language.server.ts";
import { type QrPath, qrPath } from "./qr.server.ts";

/** What paper needs so that its reader comes to the agenda of a choice. */
export interface OnPaper {
  qr: QrPath;
  /** What one can type. */
  site: string;
  /** Whether that leads to the choice itself; else one chooses it there. */
  whole: boolean;
  /** What was chosen, in words. */
  chosen: string[];
}

/** A choice longer than this is none that somebody made by hand, and no camera reads its code. */
const MOST_QUERY = 400;

/** The way from paper to the choice that an address makes. */
export function onPaper(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  networks: readonly { id: string; name: string }[],
): OnPaper {
  const params = filterOf(new URL(request.url).searchParams);
  const query = params.toString().length > MOST_QUERY ? new URLSearchParams() : params;
  const address = context.board.baseUrl + withQuery(paths.agenda, query);
  const { text, whole } = typedAddress(address);
  const chosen = choiceWords(agendaFilter(params), { language: languageOf(request), networks });
  return { qr: qrPath(address), site: text, whole: whole && query === params, chosen };
}
