import { hueOf } from "#domain/network/hue.ts";
import { paths } from "#domain/paths.ts";
import { Cell } from "./mark.tsx";

interface Props {
  network: { slug: string; name: string };
  /** Whether the name leads to the network. */
  link?: boolean;
}

/** A network's hexagon in its hue, always with its name. */
export function NetworkBadge({ network, link = false }: Props) {
  return (
    <span className="badge">
      <Cell className={hueClasses(network.slug)} />
      {link ? <a href={paths.network(network.slug)}>{network.name}</a> : network.name}
    </span>
  );
}

/** The classes of a network's hue and filling. */
export function hueClasses(slug: string): string {
  const { hue, filling } = hueOf(slug);
  return `hue-${hue} fill-${filling}`;
}
