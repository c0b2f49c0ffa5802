import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { LANGUAGE_CODES, LANGUAGES } from "#domain/wording/languages.ts";
import { AccountImports } from "../forms/account-imports.tsx";
import { AccountPerson } from "../forms/account-person.tsx";
import { gql } from "../gql.ts";
import { postOwnCalendar } from "../own-calendar.server.ts";
import { read, signInFirst } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { MailRefused } from "../ui/mail-refused.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { OwnCalendars } from "../ui/own-calendars.tsx";
import { OwnMails } from "../ui/own-mails.tsx";
import { OwnSessions } from "../ui/own-sessions.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { WhoSees } from "../ui/who-sees.tsx";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "account.title");
export const headers = () => ({ "cache-control": "no-store" });

const Account = gql(`
  query Account {
    viewer {
      person { name email }
      boardRoles fetchExceptions applications { id name }
      sessions { id way startedAt seenAt browser system here }
      passkeys { id }
      mailLanguage mails { kind wanted } newNotices refusedAddress { at answer }
      calendarLinks { id name createdAt }
      memberships {
        role duty
        network { id slug name imports { id kind at undoneAt counts { new changed same refused } } }
      }
    }
    waiting: applications(states: [ASKED]) { id }
  }
`);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, waiting } = await read(args, Account, {});
  if (!viewer) throw signInFirst(args.request);
  const did = new URL(args.request.url).searchParams;
  return json({ viewer, waiting, ended: did.has("ended"), kept: did.has("mails") });
}

/** Makes or revokes a private address of one's calendar: the one thing that is changed on this page itself. */
export function action(args: ActionFunctionArgs) {
  return postOwnCalendar(args);
}

export default function AccountPage() {
  const { viewer, waiting, ended, kept } = useLoaderData<typeof loader>();
  const say = useSay();
  const answer = useActionData<typeof action>() ?? null;
  const language = useLanguage();
  return (
    <Page title={say("account.title")} kicker={viewer.person.name} width="read">
      <WhoSees what="account" />
      <MailRefused email={viewer.person.email} refused={viewer.refusedAddress} />
      <p className="part">
        <a href={paths.notices}>{say("notices.count", { count: viewer.newNotices })}</a>
      </p>
      <AccountPerson viewer={viewer} />
      {viewer.boardRoles.length === 0 ? null : (
        <p className="part links">
          <a href={paths.days}>{say("days.title")}</a>
          <a href={paths.log}>{say("log.title")}</a>
        </p>
      )}
      {viewer.boardRoles.includes("ADMIN") ? (
        <p className="part links">
          <a href={paths.applications}>{say("applications.link", { count: waiting.length })}</a>
          <a href={paths.signedIn}>{say("signedIn.title")}</a>
          <a href={paths.outgoing}>{say("outgoing.title")}</a>
          <a href={paths.styleguide}>{say("style.title")}</a>
        </p>
      ) : null}
      {viewer.applications.map(({ id, name }) => (
        <Notice key={id} title={say("found.waits", { network: name })} />
      ))}
      {viewer.memberships.length > 0 ? null : (
        <p>
          <a href={paths.newNetwork}>{say("founding.title")}</a>
        </p>
      )}
      <section className="part">
        <h2>{say("account.imports")}</h2>
        <AccountImports networks={viewer.memberships.map(({ network }) => network)} />
        {viewer.memberships.length === 0 ? null : <a href={paths.import}>{say("import.title")}</a>}
      </section>
      <section className="part">
        <h2>{say("passkey.title")}</h2>
        <p>{say("passkey.count", { count: viewer.passkeys.length })}</p>
        <a href={paths.passkeys}>{say("passkey.manage")}</a>
      </section>
      <OwnSessions sessions={viewer.sessions} ended={ended} />
      <OwnMails language={viewer.mailLanguage} mails={viewer.mails} kept={kept} />
      <OwnCalendars links={viewer.calendarLinks} answer={answer} />
      <section className="part">
        <h2>{say("account.language")}</h2>
        <form method="post" action={paths.language}>
          <input type="hidden" name="next" value={paths.account} />
          <p className="acts">
            {LANGUAGE_CODES.filter((code) => code !== language).map((code) => (
              <Button key={code} name="language" value={code}>
                <span lang={code}>{LANGUAGES[code].name}</span>
              </Button>
            ))}
          </p>
        </form>
      </section>
      <section className="part">
        <h2>{say("account.api")}</h2>
        <p>
          <a href={paths.keys}>{say("token.title")}</a>
        </p>
      </section>
      <section className="part">
        <h2>{say("data.title")}</h2>
        <a href={paths.ownData}>{say("data.to")}</a>
      </section>
    </Page>
  );
}
