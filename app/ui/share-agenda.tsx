import { paths, withQuery } from "#domain/paths.ts";
import { useAddress } from "../address.ts";
import { choiceOf, whenOf } from "../filters.ts";
import { useSay } from "./say.ts";
import { ShareText } from "./share-text.tsx";

/** The agenda of a choice to send on: from today, however far ahead its reader looks. */
export function ShareAgenda({ params, chosen }: { params: URLSearchParams; chosen: readonly string[] }) {
  const say = useSay();
  const page = useAddress(withQuery(paths.agenda, choiceOf(params)));
  const when = whenOf(params);
  const words = [...chosen, ...(when === null ? [] : [say(`agenda.when.${when}`)])];
  const text = say("share.agenda", { chosen: words.join(", ") || "none", page });
  return <ShareText text={text} address={page} />;
}
