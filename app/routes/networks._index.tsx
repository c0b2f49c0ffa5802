import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { findableNetworks } from "../findable.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { pageFrom } from "../page-from.ts";
import { read } from "../reading.server.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Cell } from "../ui/mark.tsx";
import { metaOf } from "../ui/meta.ts";
import { cursorOf, MoreLink } from "../ui/more-link.tsx";
import { hueClasses } from "../ui/network-badge.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

const PAGE = 100;

const Networks = gql(`
  query Networks($language: Language) {
    networks { id slug name adopted purpose forWhom areas { id name(language: $language) } }
  }
`);

export const meta: MetaFunction = ({ matches, location }) =>
  metaOf(matches, "page.networks", findableNetworks(location.search));

export async function loader(args: LoaderFunctionArgs) {
  const { networks } = await read(args, Networks, { language: languageOf(args.request) });
  const after = cursorOf(new URL(args.request.url).searchParams);
  return json({ count: networks.length, ...pageFrom(networks, after, PAGE) });
}

export default function NetworksPage() {
  const { count, nodes, pageInfo } = useLoaderData<typeof loader>();
  const say = useSay();
  const params = new URLSearchParams(useLocation().search);
  return (
    <Page title={say("networks.title")} lead={<p>{say("networks.lead", { count })}</p>}>
      {count === 0 ? <EmptyState title={say("networks.empty")} hint={say("networks.emptyHint")} /> : null}
      <ul className="network-list">
        {nodes.map(({ id, slug, name, adopted, purpose, forWhom, areas }) => (
          <li key={id} className="network-line">
            <Cell className={hueClasses(slug)} />
            <div>
              <a className="offer-title" href={paths.network(slug)}>
                {name}
              </a>{" "}
              {adopted ? null : <span className="status">{say("network.unadopted")}</span>}
              <p>{purpose ?? say("network.silent")}</p>
              <p className="quiet-line">
                {[forWhom, areas.map((area) => area.name).join(", ")].filter((fact) => fact).join(" · ")}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <MoreLink action={paths.networks} params={params} page={pageInfo} />
      <p className="more">
        {say("founding.link")} <a href={paths.newNetwork}>{say("founding.title")}</a>
      </p>
    </Page>
  );
}
