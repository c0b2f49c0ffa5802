import type { ReactNode } from "react";
import type { CorrectionData } from "../parts.server.ts";
import { CorrectionDone, CorrectionLine } from "./correction-line.tsx";
import { useSay } from "./say.ts";
import { WhoSees } from "./who-sees.tsx";

interface Props {
  corrections: CorrectionData[];
  /** The page to come back to. */
  next: string;
  /** Takes back what was just agreed to. */
  undo?: ReactNode;
}

/** What others say of posts and waits for their network; for that network and for those who plan. */
export function OpenCorrections({ corrections, next, undo }: Props) {
  const say = useSay();
  const own = corrections.some(({ mayDecide }) => mayDecide);
  return (
    <>
      <CorrectionDone undo={undo} />
      {corrections.length === 0 ? null : (
        <section className="corrections">
          <h2>{say(own ? "correction.open" : "correction.openOthers")}</h2>
          <WhoSees what="correction" />
          {own ? <p className="quiet">{say("correction.openHint")}</p> : null}
          {corrections.map((one) => (
            <CorrectionLine key={one.id} correction={one} next={next} />
          ))}
        </section>
      )}
    </>
  );
}
