import { paths, withQuery } from "#domain/paths.ts";
import { useAddress } from "../address.ts";
import { choiceOf } from "../filters.ts";
import { useSay } from "./say.ts";
import { ShareText } from "./share-text.tsx";

/** The agenda of a choice to send on, as it is shown now. */
export function ShareAgenda({ params, chosen }: { params: URLSearchParams; chosen: readonly string[] }) {
  const say = useSay();
  const page = useAddress(withQuery(paths.agenda, choiceOf(params)));
  const text = say("share.agenda", { chosen: chosen.join(", ") || "none", page });
  return <ShareText text={text} address={page} />;
}
