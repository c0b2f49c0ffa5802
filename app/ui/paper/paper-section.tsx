import { paths, withQuery } from "#domain/paths.ts";
import { useSay } from "../say.ts";
import { PAPERS } from "./paper-links.tsx";

/** Ways to put the agenda of a choice on paper. */
export function PaperSection({ choice }: { choice: URLSearchParams }) {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("paper.title")}</h2>
      <p>{say("paper.hint")}</p>
      <ul className="ways">
        {PAPERS.map((paper) => (
          <li key={paper}>
            <a href={withQuery(paths.poster, new URLSearchParams([...choice, ["paper", paper]]))}>
              {say("paper.poster")} ({say(`poster.size.${paper}`)})
            </a>
          </li>
        ))}
        <li>
          <a href={withQuery(paths.agenda, choice)}>{say("paper.list")}</a>
        </li>
      </ul>
      <p className="quiet">{say("paper.listHint")}</p>
    </section>
  );
}
