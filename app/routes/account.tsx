import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { AccountImports } from "../forms/account-imports.tsx";
import { AccountPerson } from "../forms/account-person.tsx";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { gql } from "../gql.ts";
import { postOwnCalendar } from "../own-calendar.server.ts";
import { read, signInFirst } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { OwnCalendars } from "../ui/own-calendars.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "account.title");
export const headers = () => ({ "cache-control": "no-store" });

const Account = gql(`
  query Account {
    viewer {
      person { name email }
      boardRoles fetchExceptions
      calendarLinks { id name createdAt }
      memberships {
        role duty
        network { id slug name imports { id kind at undoneAt counts { new changed same refused } } }
      }
    }
  }
`);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await read(args, Account, {});
  if (!viewer) throw signInFirst(args.request);
  return json({ viewer });
}

/** Makes or revokes a private address of one's calendar: the one thing that is changed on this page itself. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const answer = await postOwnCalendar(args);
  return json(answer, { status: answer.fault === null ? 200 : 422, headers: { "cache-control": "no-store" } });
}

export default function AccountPage() {
  const { viewer } = useLoaderData<typeof loader>();
  const say = useSay();
  const answer = useActionData<typeof action>() ?? null;
  const other = useLanguage() === "nl" ? "en" : "nl";
  return (
    <Page title={say("account.title")} kicker={viewer.person.name} width="read">
      <AccountPerson viewer={viewer} />
      {viewer.boardRoles.length === 0 ? null : (
        <p className="part">
          <a href={paths.days}>{say("days.title")}</a> <a href={paths.log}>{say("log.title")}</a>
        </p>
      )}
      <section className="part">
        <h2>{say("account.imports")}</h2>
        <AccountImports networks={viewer.memberships.map(({ network }) => network)} />
        {viewer.memberships.length === 0 ? null : <a href={paths.import}>{say("import.title")}</a>}
      </section>
      <OwnCalendars links={viewer.calendarLinks} answer={answer} />
      <section className="part">
        <h2>{say("account.language")}</h2>
        <form method="post" action={paths.language}>
          <input type="hidden" name="next" value={paths.account} />
          <Button name="language" value={other}>
            {say("account.languageAct", { language: other })}
          </Button>
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
      <form method="post" action={paths.signOut} className="part">
        <Button>{say("signIn.out")}</Button>
      </form>
    </Page>
  );
}
