import { paths } from "#domain/paths.ts";
import { Cell } from "./mark.tsx";

interface Props {
  network: { slug: string; name: string };
  /** Whether the name leads to the network. */
  link?: boolean;
}

const HUES = 12;

/** A network's hexagon in its hue, always with its name. */
export function NetworkBadge({ network, link = false }: Props) {
  return (
    <span className="badge">
      <Cell className={hueOf(network.slug)} />
      {link ? <a href={paths.network(network.slug)}>{network.name}</a> : network.name}
    </span>
  );
}

/** The class of a network's hue: the same on every page and every day. */
export function hueOf(slug: string): string {
  let sum = 2166136261;
  for (const letter of slug) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return `hue-${(sum ^ (sum >>> 13)) % HUES}`;
}
