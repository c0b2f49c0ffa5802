import { paths, withQuery } from "#domain/paths.ts";
import { safeMarkup } from "./safe-markup.ts";

/** What stands on somebody else's site. */
export interface Embedded {
  /** Of the board. */
  baseUrl: string;
  /** What is listed and how it looks, as the embedded page reads it. */
  query: URLSearchParams;
  /** The same on the board itself. */
  page: string;
  name: string;
}

/** The element that puts it there, with a link for where no script runs; the script makes a frame that fits. */
export function embedElement({ baseUrl, query, page, name }: Embedded): string {
  const attributes = [...new Set(query.keys())].map((key) => ` ${key}="${safeMarkup(query.getAll(key).join(" "))}"`);
  return [
    `<samenbord-agenda${attributes.join("")}>`,
    `  <a href="${safeMarkup(page)}">${safeMarkup(name)}</a>`,
    "</samenbord-agenda>",
    `<script src="${safeMarkup(baseUrl + paths.embedScript)}" async></script>`,
  ].join("\n");
}

/** The frame alone, of a fixed size; without a width as wide as there is room. */
export function embedFrame({ baseUrl, query, name }: Embedded, size: { width?: number; height: number }): string {
  const address = safeMarkup(baseUrl + withQuery(paths.embed, query));
  const { width = "100%", height } = size;
  return `<iframe src="${address}" title="${safeMarkup(name)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}
