import { paths } from "#domain/paths.ts";
import { Cell } from "./mark.tsx";

interface Props {
  network: { slug: string; name: string };
  /** Whether the name leads to the network. */
  link?: boolean;
}

const HUES = 12;
/** Full, open and half: with the hues thirty-six badges that differ. */
const FILLINGS = 3;

/** A network's hexagon in its hue, always with its name. */
export function NetworkBadge({ network, link = false }: Props) {
  return (
    <span className="badge">
      <Cell className={hueOf(network.slug)} />
      {link ? <a href={paths.network(network.slug)}>{network.name}</a> : network.name}
    </span>
  );
}

/** The classes of a network's hue and filling: the same on every page and every day. */
export function hueOf(slug: string): string {
  let sum = 2166136261;
  for (const letter of slug) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  const number = (sum ^ (sum >>> 13)) >>> 0;
  return `hue-${number % HUES} fill-${Math.floor(number / HUES) % FILLINGS}`;
}
