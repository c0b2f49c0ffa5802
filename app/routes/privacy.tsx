import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { keptInWords } from "#domain/retention.ts";
import { Contact } from "../ui/contact.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "privacy.title", paths.privacy);

const OF_PEOPLE = [
  ...(["name", "email", "role", "session", "code", "tried", "passkey", "secret", "mails", "notice"] as const),
  ...(["newcomer", "asker", "answer", "log"] as const),
];
const OF_FOLLOWS = ["follow", "followMail"] as const;
const OF_POSTS = ["post", "imported"] as const;
const COOKIES = ["sessionCookie", "askingCookie", "passkeyCookie", "stateCookie", "languageCookie"] as const;
const BEHIND = ["line", "backup"] as const;
type Item = (typeof OF_PEOPLE | typeof OF_FOLLOWS | typeof OF_POSTS | typeof COOKIES | typeof BEHIND)[number];

export function loader({ context }: LoaderFunctionArgs) {
  return json({ contact: context.board.securityContact });
}

/** What the board keeps of whom, why, and for how long: the terms are those by which the night forgets. */
export default function Privacy() {
  const { contact } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say("privacy.title")} lead={<p>{say("privacy.lead")}</p>} width="read">
      <h2>{say("privacy.who")}</h2>
      <p>{say("privacy.whoText")}</p>
      <Contact message="privacy.contact" contact={contact} />
      <h2>{say("privacy.reading")}</h2>
      <p>{say("privacy.readingText")}</p>
      <Kept items={OF_FOLLOWS} />
      <h2>{say("privacy.account")}</h2>
      <Kept items={OF_PEOPLE} />
      <h2>{say("privacy.posts")}</h2>
      <Kept items={OF_POSTS} />
      <h2>{say("privacy.cookies")}</h2>
      <p>{say("privacy.cookiesText")}</p>
      <Kept items={COOKIES} />
      <h2>{say("privacy.technical")}</h2>
      <Kept items={BEHIND} />
      <h2>{say("privacy.machine")}</h2>
      <p>{say("privacy.machineText")}</p>
      <h2>{say("privacy.rights")}</h2>
      <ul className="soon">
        <li>
          <a href={paths.ownData}>{say("privacy.right.see", { data: say("data.title") })}</a>
        </li>
        <li>{say("privacy.right.change")}</li>
        <li>{say("privacy.right.complain")}</li>
      </ul>
    </Page>
  );
}

function Kept({ items }: { items: readonly Item[] }) {
  const say = useSay();
  const terms = keptInWords(useLanguage());
  return (
    <dl className="kept">
      {items.map((item) => (
        <div key={item}>
          <dt>{say(`privacy.item.${item}.what`)}</dt>
          <dd>{say(`privacy.item.${item}.why`)}</dd>
          <dd className="quiet">{say("privacy.longest", { long: say(`privacy.item.${item}.long`, terms) })}</dd>
        </div>
      ))}
    </dl>
  );
}
