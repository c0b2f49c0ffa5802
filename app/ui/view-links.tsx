import { paths, withQuery } from "#domain/paths.ts";
import { VIEWS, type View } from "../agenda-view.ts";
import { choiceWithout } from "../filters.ts";
import { useSay } from "./say.ts";

interface Props {
  params: URLSearchParams;
  view: View;
  /** The day that was asked for, which another view shows too. */
  from: string | null;
}

/** The same choice as a list, a month or a week. */
export function ViewLinks({ params, view, from }: Props) {
  const say = useSay();
  const choice = choiceWithout(params, "view", "when");
  const address = (one: View) => {
    const more: [string, string][] = [];
    if (from !== null) more.push(["from", from]);
    if (one !== "list") more.push(["view", one]);
    return withQuery(paths.agenda, new URLSearchParams([...choice, ...more]));
  };
  return (
    <nav className="views" aria-label={say("agenda.views")}>
      <ul>
        {VIEWS.map((one) => (
          <li key={one}>
            <a href={address(one)} aria-current={one === view ? "true" : undefined}>
              {say(`agenda.view.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
