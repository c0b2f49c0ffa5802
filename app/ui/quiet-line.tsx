import { NetworkBadge } from "./network-badge.tsx";

interface Props {
  networks: readonly { slug: string; name: string }[];
  /** Empty ones are left out. */
  facts: readonly string[];
}

/** Below a title: whose it is, then the facts, on a phone on a line of their own. */
export function QuietLine({ networks, facts }: Props) {
  const told = facts.filter((fact) => fact !== "").join(" · ");
  return (
    <p className="quiet-line">
      <span className="hosts">
        {networks.map((network) => (
          <NetworkBadge key={network.slug} network={network} />
        ))}
      </span>
      {told === "" ? null : <span className="rest">{told}</span>}
    </p>
  );
}
