import { paths, withQuery } from "#domain/paths.ts";
import { useAddress } from "../address.ts";
import { choiceOf, onlyOf, whenOf } from "../filters.ts";
import { useSay } from "./say.ts";
import { ShareText } from "./share-text.tsx";

/** The agenda of a choice to send on, from the day on that is looked at. */
export function ShareAgenda({ params, chosen }: { params: URLSearchParams; chosen: readonly string[] }) {
  const say = useSay();
  const page = useAddress(
    withQuery(paths.agenda, new URLSearchParams([...choiceOf(params), ...onlyOf(params, ["from"])])),
  );
  const when = whenOf(params);
  const words = [...chosen, ...(when === null ? [] : [say(`agenda.when.${when}`)])];
  const text = say("share.agenda", { chosen: words.join(", ") || "none", page });
  return <ShareText text={text} address={page} />;
}
