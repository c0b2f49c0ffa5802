import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { Contact } from "../ui/contact.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "accessibility.title", paths.accessibility);

const TESTED = ["code", "fits", "contrast", "script", "faults", "words"] as const;
const OPEN = ["reader", "zoom", "texts", "session"] as const;

export function loader({ context }: LoaderFunctionArgs) {
  return json({ contact: context.board.securityContact });
}

/** How far everybody can use the board, what is not certain, and where to say that something does not work. */
export default function Accessibility() {
  const { contact } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say("accessibility.title")} lead={<p>{say("accessibility.lead")}</p>} width="read">
      <h2>{say("accessibility.status")}</h2>
      <p>{say("accessibility.statusText")}</p>
      <h2>{say("accessibility.tested")}</h2>
      <ul className="soon">
        {TESTED.map((one) => (
          <li key={one}>{say(`accessibility.tested.${one}`)}</li>
        ))}
      </ul>
      <h2>{say("accessibility.open")}</h2>
      <ul className="soon">
        {OPEN.map((one) => (
          <li key={one}>{say(`accessibility.open.${one}`)}</li>
        ))}
      </ul>
      <h2>{say("accessibility.help")}</h2>
      <p>{say("accessibility.helpText")}</p>
      <Contact message="accessibility.contact" contact={contact} />
    </Page>
  );
}
