import type { MetaFunction } from "@remix-run/react";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "offline.title");

/** What a browser shows that has no network, instead of a page that it does not have; `app/enhance/reader.js` lists what it has. */
export default function Offline() {
  const say = useSay();
  return (
    <Page
      title={say("offline.title")}
      lead={<p>{say("offline.lead")}</p>}
      acts={
        <button type="button" className="button button-warm" data-again hidden>
          {say("offline.again")}
        </button>
      }
      width="read"
    >
      <section data-kept hidden>
        <h2>{say("offline.kept")}</h2>
        <p className="quiet">{say("offline.keptHint")}</p>
        <ul className="kept-pages" />
      </section>
      <p className="quiet" data-none>
        {say("offline.none")}
      </p>
    </Page>
  );
}
