import type { ReactNode } from "react";
import { withQuery } from "#domain/paths.ts";
import { asking } from "../filters.ts";
import type { NearAgendaData, NearOffersData } from "../nearest.server.ts";
import { useSay } from "./say.ts";

type Way = Pick<NearOffersData | NearAgendaData, "search" | "without">;

interface Props {
  action: string;
  params: URLSearchParams;
  /** The nearest, of which `children` are some. */
  first: Way | undefined;
  others: readonly Way[];
  children: ReactNode;
}

/** What there is when one asks for a little less; nothing when there is nothing. */
export function Nearest({ action, params, first, others, children }: Props) {
  const say = useSay();
  if (!first) return null;
  return (
    <section className="part nearest" aria-labelledby="nearest">
      <h2 id="nearest">{say("search.nearest")}</h2>
      <h3>
        <WayLink action={action} params={params} way={first} />
      </h3>
      {children}
      {others.length === 0 ? null : (
        <ul className="plain">
          {others.map((way) => (
            <li key={`${way.search} ${way.without}`}>
              <WayLink action={action} params={params} way={way} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WayLink({ action, params, way }: { action: string; params: URLSearchParams; way: Way }) {
  const say = useSay();
  return <a href={withQuery(action, asking(params, way))}>{wordsOf(say, way)}</a>;
}

function wordsOf(say: ReturnType<typeof useSay>, { search, without }: Way): string {
  if (without === null) return say("search.withWords", { words: search ?? "" });
  return without === "DAYS" ? say("search.allDays") : say("search.without", { part: say(`filterPart.${without}`) });
}
