import { paths } from "#domain/paths.ts";
import { useSay } from "./say.ts";

interface Props {
  links: readonly { text: string; note: string | null; event: { id: string } | null; offer: { id: string } | null }[];
}

/** What the network of a post agreed with others about it, each with the way there. */
export function PostLinks({ links }: Props) {
  const say = useSay();
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{say("link.agreed")}</h2>
      <ul className="plain-list">
        {links.map(({ text, note, event, offer }) => (
          <li key={text}>
            {event || offer ? <a href={event ? paths.event(event.id) : paths.offer(offer?.id ?? "")}>{text}</a> : text}
            {note === null ? null : `: ${note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
