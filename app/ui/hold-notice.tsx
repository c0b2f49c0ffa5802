import { paths } from "#domain/paths.ts";
import { useOwns } from "../viewer.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";
import { WhoSees } from "./who-sees.tsx";

export interface Held {
  id: string;
  version: number;
  holdUntil: string | null;
  lapsed: boolean;
  holdExtended: boolean;
  extendableUntil: string | null;
  imported: boolean;
  network: { id: string };
}

/** Until when a hold keeps its date, or that it let go of it; with what its own network can do about it. */
export function HoldNotice({ event }: { event: Held }) {
  const say = useSay();
  const language = useLanguage();
  const ours = useOwns([event.network]);
  const own = ours && !event.imported;
  const { holdUntil, lapsed } = event;
  const day = holdUntil === null ? "" : moment(language, "day", holdUntil);
  const until = holdUntil === null ? "event.hold" : "event.holdUntil";
  return (
    <Notice kind="attention" title={say(lapsed ? "event.lapsed" : until, { day })}>
      <WhoSees what={lapsed ? "lapsedHold" : "hold"} />
      {own && event.holdExtended ? <p>{say("event.holdExtended")}</p> : null}
      {own ? <HoldActs event={event} /> : null}
    </Notice>
  );
}

function HoldActs({ event: { id, version, lapsed, extendableUntil } }: { event: Held }) {
  const say = useSay();
  const language = useLanguage();
  const extend = lapsed ? "event.bringBack" : "event.extend";
  return (
    <form method="post" action={paths.holdEvent(id)} className="acts">
      <input type="hidden" name="version" value={version} />
      <Button name="act" value="confirm">
        {say("event.confirm")}
      </Button>
      {extendableUntil === null ? null : (
        <Button name="act" value="extend">
          {say(extend, { day: moment(language, "day", extendableUntil) })}
        </Button>
      )}
    </form>
  );
}
