import { useId } from "react";
import { useSay } from "./say.ts";

/** A text to send on, by WhatsApp in one tap or copied into whatever else; nothing is asked of others before that. */
export function ShareText({ text }: { text: string }) {
  const say = useSay();
  const id = useId();
  return (
    <section className="share">
      <p className="acts">
        <a className="button" href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel="noopener noreferrer">
          {say("share.whatsApp")}
        </a>
        <a href={`mailto:?body=${encodeURIComponent(text)}`}>{say("share.mail")}</a>
      </p>
      <details className="folded">
        <summary>{say("share.copy")}</summary>
        <label htmlFor={id}>{say("share.copyHint")}</label>
        <textarea id={id} readOnly rows={text.split("\n").length + 2} defaultValue={text} />
      </details>
    </section>
  );
}
