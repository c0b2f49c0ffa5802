import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths, withQuery } from "#domain/paths.ts";
import { gql } from "../gql.ts";
import { OverviewPage } from "../overview/overview-page.tsx";
import { read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { NetworkBadge } from "../ui/network-badge.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";

const Freshness = gql(`
  query Freshness {
    freshness {
      unconfirmed { count oldest network { id slug name } }
      silent { since network { id slug name } }
      fundingEnding { id slug name fundingUntil }
      funders { funder count twice flags { id offers { id title } } }
    }
  }
`);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "fresh.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  return json(await read(args, Freshness, {}));
}

/** What may not be true any more, for the municipality. */
export default function FreshnessPage() {
  const { unconfirmed, silent, fundingEnding, funders } = useLoaderData<typeof loader>().freshness;
  const say = useSay();
  const language = useLanguage();
  const day = (at: string) => moment(language, "date", at);
  return (
    <OverviewPage part="freshness" title={say("fresh.title")} lead={say("fresh.lead")}>
      <Part what="unconfirmed" empty={unconfirmed.length === 0}>
        {unconfirmed.map(({ network, count, oldest }) => (
          <li key={network.id}>
            <NetworkBadge network={network} link /> {say("fresh.unconfirmedLine", { count, day: day(oldest) })}
          </li>
        ))}
      </Part>
      <Part what="silent" empty={silent.length === 0}>
        {silent.map(({ network, since }) => (
          <li key={network.id}>
            <NetworkBadge network={network} link /> {say("fresh.silentLine", { day: day(since) })}
          </li>
        ))}
      </Part>
      <Part what="fundingEnding" empty={fundingEnding.length === 0}>
        {fundingEnding.map((network) => (
          <li key={network.id}>
            <NetworkBadge network={network} link />{" "}
            {say("fresh.fundingEndingLine", { day: day(network.fundingUntil ?? "") })}
          </li>
        ))}
      </Part>
      <Part what="funders" empty={funders.length === 0}>
        {funders.map(({ funder, count, twice, flags }) => (
          <li key={funder}>
            <h3>{funder}</h3>
            <p>{say("fresh.funderLine", { count, twice })}</p>
            <ul>
              {flags.map(({ id, offers }) => (
                <li key={id}>
                  <a href={paths.flag(id)}>{offers.map(({ title }) => title).join(" · ")}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </Part>
      <p className="freshness-file">
        <a href={withQuery(paths.overviewFile, { kind: "FRESHNESS" })}>{say("overview.asFile")}</a>
      </p>
    </OverviewPage>
  );
}

interface PartProps {
  what: "unconfirmed" | "silent" | "fundingEnding" | "funders";
  empty: boolean;
  children: ReactNode;
}

function Part({ what, empty, children }: PartProps) {
  const say = useSay();
  return (
    <section aria-labelledby={what}>
      <h2 id={what}>{say(`fresh.${what}`)}</h2>
      <p className="quiet">{say(`fresh.${what}Hint`)}</p>
      {empty ? <p>{say("fresh.allWell")}.</p> : <ul className="plain-list">{children}</ul>}
    </section>
  );
}
