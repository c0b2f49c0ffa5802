import type { FollowAddresses } from "#domain/feed/calendar-addresses.ts";
import { useSay } from "./say.ts";
import { CopyButton, ShareScript } from "./share-text.tsx";

/** The ways into other people's calendars, and the addresses themselves to copy. */
export function FollowLinks({ address, ways }: { address: string; ways: FollowAddresses }) {
  const say = useSay();
  return (
    <>
      <p className="acts">
        <a className="button button-primary" href={ways.webcal}>
          {say("subscribe.phone")}
        </a>
      </p>
      <p className="quiet">{say("subscribe.phoneHint")}</p>
      <OtherCalendars ways={ways} />
      <Copied name="webcal" label={say("link.webcal")} value={ways.webcal} />
      <Copied name="address" label={say("link.https")} value={address} />
      <p className="quiet">{say("subscribe.addressHint")}</p>
    </>
  );
}

/** Links to the calendars that most people keep elsewhere. */
export function OtherCalendars({ ways }: { ways: Omit<FollowAddresses, "webcal"> }) {
  const say = useSay();
  return (
    <ul className="ways">
      {(["google", "outlook", "office"] as const).map((way) => (
        <li key={way}>
          <a href={ways[way]} rel="noopener nofollow">
            {say(`subscribe.${way}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** An address that one can select as a whole and copy, in one tap where the browser can. */
export function Copied({ name, label, value }: { name: string; label: string; value: string }) {
  const say = useSay();
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} type="text" readOnly value={value} className="copied" />
      <p className="copying">
        <CopyButton address={value}>{say("share.copyAddress")}</CopyButton>
        <span className="quiet" aria-live="polite" />
      </p>
      <ShareScript />
    </div>
  );
}
