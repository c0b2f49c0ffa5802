import { useId } from "react";
import shareUrl from "../enhance/share.js?url";
import type { QrPath } from "../qr.server.ts";
import { QrCode } from "./qr-code.tsx";
import { useSay } from "./say.ts";

interface Props {
  text: string;
  /** The address that stands in it. */
  address: string;
  /** The same as a code, for who sits across the table. */
  qr?: QrPath | null;
}

/** A text to send on, by WhatsApp in one tap or copied into whatever else; nothing is asked of others before that. */
export function ShareText({ text, address, qr = null }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <section className="share">
      <p className="acts">
        <Enhanced text={text} address={address} />
        <a className="button" href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel="noopener noreferrer">
          {say("share.whatsApp")}
        </a>
        <a href={`mailto:?subject=${encodeURIComponent(text.split("\n")[0] ?? "")}&body=${encodeURIComponent(text)}`}>
          {say("share.mail")}
        </a>
      </p>
      <p className="quiet" aria-live="polite" />
      <details className="folded">
        <summary>{say("share.copy")}</summary>
        <label htmlFor={id}>{say("share.copyHint")}</label>
        <textarea id={id} readOnly rows={text.split("\n").length + 2} defaultValue={text} />
      </details>
      {qr === null ? null : (
        <details className="folded">
          <summary>{say("share.qr")}</summary>
          <p>{say("share.qrHint")}</p>
          <QrCode qr={qr} label={say("share.qrName")} />
        </details>
      )}
    </section>
  );
}

/** What only a browser with script can do; `app/enhance/share.js` shows what this one can. */
function Enhanced({ text, address }: { text: string; address: string }) {
  const say = useSay();
  // A sheet wants the address by itself.
  const words = text.replace(address, "").trim();
  return (
    <>
      <button
        {...{ type: "button", className: "button", hidden: true }}
        {...{ "data-send": true, "data-text": words, "data-address": address, "data-failed": say("share.failed") }}
      >
        {say("share.send")}
      </button>
      <CopyButton address={address}>{say("share.copyLink")}</CopyButton>
      <ShareScript />
    </>
  );
}

/** Copies an address; hidden until `app/enhance/share.js` finds that the browser can. */
export function CopyButton({ address, children }: { address: string; children: string }) {
  const say = useSay();
  return (
    <button
      {...{ type: "button", className: "button", hidden: true }}
      {...{ "data-copy": true, "data-address": address }}
      {...{ "data-done": say("share.copied"), "data-failed": say("share.failed") }}
    >
      {children}
    </button>
  );
}

export function ShareScript() {
  return <script type="module" src={shareUrl} />;
}
