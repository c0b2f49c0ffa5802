import { json, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { qrPath } from "../qr.server.ts";
import { ColourPairs } from "../styleguide/colour-pairs.tsx";
import { Acts, Badges, Notices, Type } from "../styleguide/parts.tsx";
import { Sharing } from "../styleguide/sharing.tsx";
import { Forms, Lists } from "../styleguide/states.tsx";
import { pairsOfTokens } from "../styleguide/tokens.server.ts";
import posterUrl from "../styles/poster.css?url";
import styleguideUrl from "../styles/styleguide.css?url";
import workUrl from "../styles/work.css?url";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

const MayLook = gql(`
  query MayLook { viewer { boardRoles } demonstration { __typename } }
`);

export const links: LinksFunction = () =>
  [workUrl, styleguideUrl, posterUrl].map((href) => ({ rel: "stylesheet", href }));
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "style.title");

/** For who works on the board: in the demonstration, and for an admin. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, demonstration } = await ask(args, MayLook, {});
  if (demonstration === null && !viewer?.boardRoles.includes("ADMIN")) throw new Response(null, { status: 404 });
  const { board } = args.context;
  const address = board.baseUrl + paths.agenda;
  return json({ pairs: pairsOfTokens(), now: board.now(), address, qr: qrPath(address) });
}

/** The parts of the pages with their states, live; docs/design.md says what they are for. */
export default function Styleguide() {
  const { pairs, ...shared } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say("style.title")} lead={<p>{say("style.lead")}</p>} acts={<Acts />}>
      <Type />
      <Badges />
      <Notices />
      <Lists now={shared.now} />
      <Forms />
      <Sharing {...shared} />
      <ColourPairs pairs={pairs} />
    </Page>
  );
}
