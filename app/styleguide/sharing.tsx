import type { QrPath } from "../qr.server.ts";
import { OfflineWords } from "../ui/offline-note.tsx";
import { Sheet } from "../ui/paper/sheet.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { ShareText } from "../ui/share-text.tsx";
import { NETWORKS, sampleEvents } from "./samples.ts";

interface Props {
  /** An address to share, and its code. */
  address: string;
  qr: QrPath;
  now: number;
}

/** What leaves the screen: sent on, printed, or read again without a network. */
export function Sharing({ address, qr, now }: Props) {
  const say = useSay();
  const [plain, together] = sampleEvents(say, useLanguage(), now);
  const soon = [plain, together].flatMap((one) => (one ? [{ event: one.event, ...one.span }] : []));
  const site = address.replace(/^\w+:\/\//, "");
  return (
    <>
      <section className="part">
        <h2>{say("style.share")}</h2>
        <p className="quiet">{say("style.shareHint")}</p>
        <ShareText text={`${say("style.event.plain")}\n${address}`} address={address} qr={qr} />
      </section>
      <section className="part">
        <h2>{say("style.paper")}</h2>
        <p className="quiet">{say("style.paperHint")}</p>
        <Sheet
          {...{ board: NETWORKS[0].name, now, soon, paper: "a4" }}
          {...{ qr, site, whole: false, chosen: [say("style.offer.plain")] }}
        />
      </section>
      <section className="part">
        <h2>{say("style.offline")}</h2>
        <div className="waiting">
          <OfflineWords />
        </div>
      </section>
    </>
  );
}
