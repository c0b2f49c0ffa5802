import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Cell } from "../ui/mark.tsx";
import { metaOf } from "../ui/meta.ts";
import { hueClasses } from "../ui/network-badge.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

const Networks = gql(`
  query Networks($language: Language) {
    networks { id slug name adopted purpose forWhom areas { id name(language: $language) } }
  }
`);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "page.networks", paths.networks);

export async function loader(args: LoaderFunctionArgs) {
  return json(await read(args, Networks, { language: languageOf(args.request) }));
}

export default function NetworksPage() {
  const { networks } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say("networks.title")} lead={<p>{say("networks.lead", { count: networks.length })}</p>}>
      {networks.length === 0 ? <EmptyState title={say("networks.empty")} hint={say("networks.emptyHint")} /> : null}
      <ul className="network-list">
        {networks.map(({ id, slug, name, adopted, purpose, forWhom, areas }) => (
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
      <p className="more">
        {say("founding.link")} <a href={paths.newNetwork}>{say("founding.title")}</a>
      </p>
    </Page>
  );
}
