import { paths } from "#domain/paths.ts";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";

interface Props {
  network: {
    id: string;
    slug: string;
    name: string;
    manageable: boolean;
    merges: { id: string; state: string; askedFor: { id: string; name: string } }[];
  };
}

/** That another network wants to merge with this one, for who can say yes. */
export function MergeAsked({ network }: Props) {
  const say = useSay();
  const asked = network.merges.find(({ state, askedFor }) => state === "ASKED" && askedFor.id !== network.id);
  if (!asked || !network.manageable) return null;
  return (
    <Notice kind="attention" title={say("merge.waits", { asker: asked.askedFor.name, network: network.name })}>
      <p>
        <a href={paths.mergeNetwork(network.slug)}>{say("merge.waitsLink")}</a>
      </p>
    </Notice>
  );
}

/** Which networks went into this one: who comes by an old address knows that she is in the right place. */
export function MergedFrom({ networks }: { networks: { name: string }[] }) {
  const say = useSay();
  if (networks.length === 0) return null;
  return <p>{say("merge.from", { names: networks.map(({ name }) => name).join(", ") })}</p>;
}
