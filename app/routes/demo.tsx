import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { gql } from "../gql.ts";
import { found, read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";

const Demo = gql(`
  query Demo {
    demonstration {
      people { name email }
      mails { to subject text at }
    }
  }
`);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "demo.title");

/** Mails come without a write, by which other pages are known to be old. */
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { demonstration } = await read(args, Demo, {});
  return json(found(demonstration));
}

export default function DemoPage() {
  const { people, mails } = useLoaderData<typeof loader>();
  const say = useSay();
  const sections = [<People key="people" people={people} />, <Mails key="mails" mails={mails} />];
  return (
    <Page title={say("demo.title")} lead={<p>{say("demo.lead")}</p>}>
      <div className="split split-even">{mails.length > 0 ? sections.reverse() : sections}</div>
    </Page>
  );
}

type Demonstration = ReturnType<typeof useLoaderData<typeof loader>>;

function People({ people }: Pick<Demonstration, "people">) {
  const say = useSay();
  return (
    <section>
      <h2>{say("demo.people")}</h2>
      <p className="quiet">{say("demo.peopleHint")}</p>
      <ul className="people">
        {people.map(({ name, email }) => (
          <li key={email}>
            <a href={withQuery(paths.signIn, { email })}>{name}</a>
            <span className="quiet">{email}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mails({ mails }: Pick<Demonstration, "mails">) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section>
      <h2 id="mails">{say("demo.mails")}</h2>
      {mails.length === 0 ? <p className="quiet">{say("demo.noMails")}</p> : null}
      <ol>
        {mails.map(({ to, subject, text, at }) => (
          <li key={at + to + subject} className="mail">
            <h3>{subject}</h3>
            <p className="quiet">
              {say("demo.mailTo", { to })} · {moment(language, "stamp", at)}
            </p>
            <pre>{text}</pre>
          </li>
        ))}
      </ol>
    </section>
  );
}
