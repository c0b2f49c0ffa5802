import { useSay } from "../ui/say.ts";
import { Scroller } from "../ui/scroller.tsx";
import type { Pair } from "./tokens.server.ts";

/** Each pair of colours as it is now, and how well it reads in light and in dark. */
export function ColourPairs({ pairs }: { pairs: Pair[] }) {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("style.colours")}</h2>
      <p className="quiet">{say("style.coloursHint")}</p>
      <Scroller label={say("style.colours")}>
        <table className="pairs">
          <thead>
            <tr>
              {(["sample", "pair", "least", "light", "dark"] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`style.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={`${pair.text} ${pair.ground}`}>
                <td>
                  <Swatch {...pair} />
                </td>
                <th scope="row">{say("style.onGround", { text: pair.text, ground: pair.ground })}</th>
                <td>{say("style.ratio", { ratio: pair.least })}</td>
                <td>{say("style.ratio", { ratio: pair.light })}</td>
                <td>{say("style.ratio", { ratio: pair.dark })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

/** A page may give nothing a style of its own, but a picture its colours. */
function Swatch({ text, ground }: Pick<Pair, "text" | "ground">) {
  return (
    <svg className="swatch" viewBox="0 0 72 36" width="72" height="36" aria-hidden="true" focusable="false">
      <rect width="72" height="36" fill={`var(--${ground})`} />
      <path d="M8 9h22v18H8z" fill={`var(--${text})`} />
      <text x="38" y="25" fontSize="20" fontWeight="700" fill={`var(--${text})`}>
        Aa
      </text>
    </svg>
  );
}
