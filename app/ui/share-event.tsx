import { useAddress } from "../address.ts";
import { happeningPath } from "../event-elsewhere.ts";
import type { QrPath } from "../qr.server.ts";
import type { HeadedEvent } from "./event-head.tsx";
import { useLanguage, useSay } from "./say.ts";
import { ShareText } from "./share-text.tsx";
import { fullSpan, type Span } from "./time.ts";
import { whereOf } from "./where.ts";

/** An event to send on, also that it is off: calendars elsewhere take a day to hear that. An option is not for everybody. */
export function ShareEvent({ event, span, qr }: { event: HeadedEvent; span: Span; qr: QrPath }) {
  const say = useSay();
  const language = useLanguage();
  const page = useAddress(happeningPath(event, span));
  if (event.status === "TENTATIVE") return null;
  const when = fullSpan(language, span, event.allDay);
  const where = whereOf(event, say("event.online")) || "none";
  const text = say("share.event", { title: event.title, when, where, page, status: event.status });
  return <ShareText text={text} address={page} qr={qr} />;
}
