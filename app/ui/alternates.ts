import type { MetaDescriptor } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { filterOf } from "../filters.ts";

const FORMATS = [
  ["text/calendar", paths.agendaFile, "iCalendar"],
  ["application/atom+xml", paths.agendaAtom, "Atom"],
  ["application/feed+json", paths.agendaJson, "JSON Feed"],
  ["application/ld+json", paths.agendaJsonLd, "JSON-LD"],
] as const;

/** Where programs find the agenda of a choice (`?theme=…`) in the formats that they read. */
export function alternates(search: string): MetaDescriptor[] {
  const choice = filterOf(new URLSearchParams(search));
  return FORMATS.map(([type, path, title]) => {
    return { tagName: "link", rel: "alternate", type, title, href: withQuery(path, choice) };
  });
}
