import { paths } from "#domain/paths.ts";
import { useOwns } from "../viewer.ts";
import { ButtonLink } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";

interface Props {
  network: { id: string; slug: string; name: string; manageable: boolean; mayMerge: boolean };
  /** What the reader just did, as the address says. */
  done: string | null;
}

const DONE = { joined: "join.joined", saved: "networkForm.saved", left: "people.done.left" } as const;

/** What was just done to a network. */
export function NetworkDone({ network, done }: Props) {
  const say = useSay();
  const key = DONE[done as keyof typeof DONE];
  return key === undefined ? null : <Notice kind="warm" title={say(key, { network: network.name })} live />;
}

/** That nobody of the network takes part yet, and the way in for who belongs to it. */
export function Unadopted({ network }: { network: { slug: string; adopted: boolean } }) {
  const say = useSay();
  if (network.adopted) return null;
  return (
    <Notice kind="attention" title={say("network.unadopted")}>
      <p>{say("network.unadoptedHint")}</p>
      <p>
        <a href={paths.claimNetwork(network.slug)}>{say("claim.link")}</a>
      </p>
    </Notice>
  );
}

/** What its own people do with their network: see who is in it, and who leads it lets people in and says what it is. */
export function NetworkActs({ network }: Pick<Props, "network">) {
  const say = useSay();
  const merge = network.mayMerge ? (
    <ButtonLink to={paths.mergeNetwork(network.slug)}>{say("merge.link")}</ButtonLink>
  ) : null;
  if (!useOwns([network])) return merge;
  return (
    <>
      {network.manageable ? (
        <ButtonLink to={paths.editNetwork(network.slug)}>{say("networkForm.link")}</ButtonLink>
      ) : null}
      <ButtonLink to={paths.people(network.slug)}>
        {say(network.manageable ? "people.link" : "people.linkMember")}
      </ButtonLink>
      {merge}
    </>
  );
}
