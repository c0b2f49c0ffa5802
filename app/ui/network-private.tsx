import { paths } from "#domain/paths.ts";
import type { FeedData } from "../parts.server.ts";
import { useOwns, useViewer } from "../viewer.ts";
import { ButtonLink } from "./button.tsx";
import { FeedList } from "./feed-list.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";
import { WhoSees } from "./who-sees.tsx";

interface Props {
  network: {
    id: string;
    slug: string;
    name: string;
    adopted: boolean;
    feeds: FeedData[];
    fundingUntil: string | null;
    imports: {
      id: string;
      kind: "CALENDAR" | "OFFERS";
      at: string;
      undoneAt: string | null;
      counts: { new: number; changed: number; refused: number };
    }[];
  };
}

/** What a network keeps to itself and the municipality: its funding, the calendars it follows and the files it read in. */
export function NetworkPrivate({ network }: Props) {
  const say = useSay();
  const language = useLanguage();
  const own = useOwns([network]);
  const admin = useViewer()?.boardRoles.includes("ADMIN") ?? false;
  if (!own && network.fundingUntil === null && network.imports.length + network.feeds.length === 0) return null;
  return (
    <section className="private">
      <h2>{own ? say("network.private") : say("network.private.others", { network: network.name })}</h2>
      <WhoSees what="private" />
      {network.fundingUntil === null ? null : (
        <p>
          {say("network.funding")} <strong>{moment(language, "date", network.fundingUntil)}</strong>
        </p>
      )}
      {network.feeds.length === 0 ? null : <h3>{say("feed.list")}</h3>}
      <FeedList feeds={network.feeds} next={paths.network(network.slug)} own={own || (admin && !network.adopted)} />
      {network.imports.length === 0 ? null : <h3>{say("network.imports")}</h3>}
      <ul className="plain-list">
        {network.imports.map(({ id, kind, at, undoneAt, counts }) => (
          <li key={id}>
            {say("network.importLine", {
              ...counts,
              kind: say(`importKind.${kind}`),
              day: moment(language, "dayAndMonth", at),
            })}{" "}
            {undoneAt === null ? null : <span className="status">{say("network.undone")}</span>}
          </li>
        ))}
      </ul>
      {own ? (
        <p className="acts">
          <ButtonLink to={paths.import}>{say("page.import")}</ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
