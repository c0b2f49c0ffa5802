import type { OnPaper } from "#app/on-paper.server.ts";
import { QrCode } from "../qr-code.tsx";
import { useLanguage, useSay } from "../say.ts";
import { moment } from "../time.ts";

/** On a printed list alone: what was chosen, when, and the way back to what holds now. */
export function PaperHead({ qr, site, whole, chosen, now }: OnPaper & { now: number }) {
  const say = useSay();
  const names = chosen.join(", ");
  return (
    <div className="on-paper paper-head">
      <QrCode qr={qr} label={say("paper.qr")} />
      <div>
        {names === "" ? null : <p className="paper-chosen">{names}</p>}
        <p>{say("paper.read", { day: moment(useLanguage(), "date", now), site })}</p>
        {whole || names === "" ? null : <p>{say("paper.choose", { chosen: names })}</p>}
      </div>
    </div>
  );
}
