/*
 * The agenda on a site of your own:
 *   <samenbord-agenda theme="geld" lang="nl" limit="10"><a href="https://…/">The agenda</a></samenbord-agenda>
 *   <script src="https://…/embed.js" async></script>
 * What the agenda lists: area, theme, audience, network, value, time (several with a space between), language,
 * online, when (tonight, weekend, week), q.
 * How it looks: lang (nl, en), limit, look (light, dark), accent (0b5f6a), compact (yes). Or one event: event.
 * The link stays where the frame cannot come. No cookies, nothing else is asked of anybody.
 */
{
  const SEVERAL = ["area", "theme", "audience", "network", "value", "time"];
  const ONE = ["language", "online", "when", "q", "event", "lang", "limit", "look", "accent", "compact"];
  const [LEAST, MOST] = [80, 20000];
  const { src } = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
  const { origin } = new URL(src, location.href);

  class SamenbordAgenda extends HTMLElement {
    static observedAttributes = [...SEVERAL, ...ONE];
    #frame = null;
    #link = null;

    connectedCallback() {
      if (!this.#frame) this.#build();
      this.#show();
      addEventListener("message", this.#hear);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
    }

    attributeChangedCallback() {
      if (this.#frame) this.#show();
    }

    #build() {
      this.#frame = document.createElement("iframe");
      this.#link = document.createElement("slot");
      Object.assign(this.#frame, { loading: "lazy", referrerPolicy: "strict-origin-when-cross-origin" });
      Object.assign(this.#frame.style, { display: "block", inlineSize: "100%", blockSize: "30rem", border: "0" });
      this.style.display ||= "block";
      this.attachShadow({ mode: "open" }).append(this.#frame, this.#link);
    }

    #show() {
      const query = new URLSearchParams();
      for (const name of ONE) if (this.getAttribute(name)) query.set(name, this.getAttribute(name));
      for (const name of SEVERAL) {
        for (const value of (this.getAttribute(name) ?? "").split(/\s+/)) if (value) query.append(name, value);
      }
      const address = `${origin}/embed?${query}`;
      this.#frame.title = this.textContent.trim() || "Samenbord";
      if (this.#frame.src !== address) this.#frame.src = address;
    }

    /** Only the frame itself may say how high it is, and nothing else. */
    #hear = ({ origin: from, source, data }) => {
      const height = data?.samenbord;
      if (from !== origin || source !== this.#frame.contentWindow || !Number.isFinite(height)) return;
      this.#frame.style.blockSize = `${Math.min(MOST, Math.max(LEAST, height))}px`;
      this.#link.style.display = "none";
    };
  }

  if (!customElements.get("samenbord-agenda")) customElements.define("samenbord-agenda", SamenbordAgenda);
}
