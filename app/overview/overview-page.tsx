import type { ReactNode } from "react";
import { paths } from "#domain/paths.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { WhoSees } from "../ui/who-sees.tsx";

const PARTS = { heat: paths.overview, offers: paths.offerMatrix } as const;
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
  return (
    <Page kicker={say("overview.title")} title={title} lead={<p>{lead}</p>}>
      <nav className="months parts-nav" aria-label={say("overview.parts")}>
        <ul>
          {(Object.keys(PARTS) as Part[]).map((one) => (
            <li key={one}>
              <a href={PARTS[one]} aria-current={one === part ? "page" : undefined}>
                {say(`overview.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <WhoSees what="flag" />
    </Page>
  );
}
