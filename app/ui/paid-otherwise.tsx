import { sayList } from "#domain/wording/list.ts";
import type { FlagData } from "../parts.server.ts";
import { useLanguage, useSay } from "./say.ts";

/** That of offers which are much alike one is free and another somebody's trade: to be minded, no evidence. */
export function PaidOtherwise({ flag: { paidOtherwise } }: { flag: Pick<FlagData, "paidOtherwise"> }) {
  const say = useSay();
  const language = useLanguage();
  if (!paidOtherwise) return null;
  const listed = (offers: { title: string }[]) =>
    sayList(
      language,
      offers.map(({ title }) => `‘${title}’`),
    );
  const { free, paid, subsidised } = paidOtherwise;
  return (
    <p className="flag-mark">
      <strong>{say("flag.paidOtherwise")}.</strong>{" "}
      {say(subsidised ? "flag.paidOtherwise.SUBSIDISED" : "flag.paidOtherwise.FREE", {
        free: listed(free),
        paid: listed(paid),
        count: free.length,
        others: paid.length,
      })}
    </p>
  );
}
