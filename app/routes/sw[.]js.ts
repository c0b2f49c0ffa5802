import fontUrl from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { LANGUAGE_CODES } from "#domain/wording/languages.ts";
import readerUrl from "../enhance/reader.js?url";
import worker from "../enhance/worker.js?raw";
import flatsUrl from "../styles/flats.svg?url";
import stylesUrl from "../styles/main.css?url";

/** What every page that is read loads. */
const FILES = [fontUrl, flatsUrl, stylesUrl, readerUrl];

/** Without its comments and its margins: every phone loads it. */
const SCRIPT = worker.replace(/^\s*\/\/.*\n/gm, "").replace(/^\s+/gm, "");

/** The script that keeps what was read; of another build it is another script, so a browser takes the new one. */
export function loader({ context }: LoaderFunctionArgs) {
  const settings = { release: context.release, files: FILES, offline: paths.offline, languages: LANGUAGE_CODES };
  return new Response(`self.settings = ${JSON.stringify(settings)};\n${SCRIPT}`, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      // It asks for what the pages ask for, by its own policy.
      "content-security-policy": "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    },
  });
}
