import type { ReactNode } from "react";
import { paths } from "#domain/paths.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { WhoSees } from "../ui/who-sees.tsx";
import { useViewer } from "../viewer.ts";

const PARTS = {
  heat: paths.overview,
  offers: paths.offerMatrix,
  timeline: paths.timeline,
  freshness: paths.freshness,
} as const;
type Part = keyof typeof PARTS;

interface Props {
  part: Part;
  title: string;
  lead: string;
  children: ReactNode;
}

/** The frame of each part of the overview, with the way to the others. */
export function OverviewPage({ part, title, lead, children }: Props) {
  const say = useSay();
  const officer = useViewer()?.boardRoles.includes("OFFICER") ?? false;
  const parts = (Object.keys(PARTS) as Part[]).filter((one) => officer || one !== "freshness");
  return (
    <Page kicker={say("overview.title")} title={title} lead={<p>{lead}</p>}>
      <nav className="months parts-nav" aria-label={say("overview.parts")}>
        <ul>
          {parts.map((one) => (
            <li key={one}>
              <a href={PARTS[one]} aria-current={one === part ? "page" : undefined}>
                {say(`overview.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <WhoSees what={part === "freshness" ? "freshness" : "flag"} />
    </Page>
  );
}
