import { useSay } from "../say.ts";

/** Prints the page; only a browser with script can be told to, so `app/enhance/reader.js` shows it. */
export function PrintButton() {
  const say = useSay();
  return (
    <button type="button" className="button button-warm" data-print hidden>
      {say("paper.print")}
    </button>
  );
}
