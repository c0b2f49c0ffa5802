import type { LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";
import { publicFile } from "../freshness.server.ts";
import { languageOf } from "../language.server.ts";
import { DEEP, PAPER } from "../ui/screen-colours.ts";

const icon = (size: number, purpose = "any") => ({
  src: purpose === "any" ? `/icon-${size}.png` : `/icon-${purpose}-${size}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** By what a phone puts the board among its apps (W3C Web Application Manifest). */
export function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  const { demonstration } = args.context.board;
  const manifest = {
    id: paths.agenda,
    name: say(language, demonstration === null ? "graph.calendar" : "graph.demoCalendar"),
    short_name: "Samenbord",
    description: say(language, "page.tagline"),
    lang: language,
    start_url: paths.agenda,
    scope: paths.agenda,
    display: "standalone",
    theme_color: DEEP,
    background_color: PAPER,
    icons: [icon(192), icon(512), icon(512, "maskable")],
  };
  return publicFile(args, "application/manifest+json; charset=utf-8", async () => JSON.stringify(manifest));
}
