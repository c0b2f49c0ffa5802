import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { adminOnly } from "../forms/day/post-day.server.ts";
import { gql } from "../gql.ts";
import { found, read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";
import { WhoSees } from "../ui/who-sees.tsx";

const Outgoing = gql(`
  query Outgoing {
    outgoingMail { waiting tried since failed refused { name email at answer } }
  }
`);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "outgoing.title");
/** Mail comes and goes without a write, by which other pages are known to be old. */
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await adminOnly(args);
  return json(found((await read(args, Outgoing, {})).outgoingMail));
}

/** Whether the board's mail arrives, for who looks after it. */
export default function OutgoingPage() {
  const { waiting, tried, since, failed, refused } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const when = since === null ? "" : moment(language, "stamp", since);
  return (
    <Page
      kicker={<a href={paths.account}>{say("account.title")}</a>}
      title={say("outgoing.title")}
      lead={
        <>
          <p>{say("outgoing.lead")}</p>
          <WhoSees what="outgoing" />
        </>
      }
      width="read"
    >
      <Notice kind={tried > 0 ? "attention" : "note"} title={say("outgoing.waiting", { count: waiting, since: when })}>
        {tried > 0 ? <p>{say("outgoing.tried", { count: tried })}</p> : null}
      </Notice>
      <Notice kind={failed > 0 ? "attention" : "note"} title={say("outgoing.failed", { count: failed })}>
        {failed > 0 ? <p>{say("outgoing.failedHint")}</p> : null}
      </Notice>
      <section className="part">
        <h2>{say("outgoing.refused")}</h2>
        {refused.length === 0 ? <p>{say("outgoing.none")}</p> : null}
        <ul className="account-list">
          {refused.map(({ name, email, at, answer }) => (
            <li key={email}>
              <span>
                <strong>{name}</strong> {email}{" "}
                <span className="quiet">{say("outgoing.since", { day: moment(language, "date", at), answer })}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
