import { paths, withQuery } from "#domain/paths.ts";
import { useSay } from "../say.ts";

/** Sizes that printers take. */
export const PAPERS = ["a4", "a3"] as const;
export type Paper = (typeof PAPERS)[number];

/** The same poster on paper of another size. */
export function PaperLinks({ params, paper }: { params: URLSearchParams; paper: Paper }) {
  const say = useSay();
  return (
    <nav className="views" aria-label={say("poster.size")}>
      <ul>
        {PAPERS.map((one) => (
          <li key={one}>
            <a
              href={withQuery(paths.poster, new URLSearchParams([...params, ["paper", one]]))}
              aria-current={one === paper ? "true" : undefined}
            >
              {say(`poster.size.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
