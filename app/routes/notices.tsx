import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { formOf } from "../forms/form-of.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { read, signInFirst } from "../reading.server.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { MailRefused } from "../ui/mail-refused.tsx";
import { metaOf } from "../ui/meta.ts";
import { MoreLink } from "../ui/more-link.tsx";
import { Notice } from "../ui/notice.tsx";
import { NoticeItem } from "../ui/notice-item.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { WhoSees } from "../ui/who-sees.tsx";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "notices.title");
export const headers = () => ({ "cache-control": "no-store" });

const PAGE = 30;

const Notices = gql(`
  query Notices($first: Int, $after: String, $language: Language) {
    viewer {
      newNotices refusedAddress { at answer } person { email }
      notices(first: $first, after: $after) {
        nodes { id at seen path text(language: $language) lines(language: $language) { text path } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const See = gql(`mutation SeeNotices($upTo: ID!) { result: seeNotices(upTo: $upTo) { __typename } }`);

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get("after");
  const { viewer } = await read(args, Notices, { first: PAGE, after, language: languageOf(args.request) });
  if (!viewer) throw signInFirst(args.request);
  return json(viewer);
}

/** Nothing is new any more, up to the newest that stood on the page. */
export async function action(args: ActionFunctionArgs) {
  const upTo = String((await formOf(args.request)).get("upTo") ?? "");
  const { result } = await ask(args, See, { upTo });
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  return redirect(withQuery(paths.notices, { seen: "1" }), 303);
}

/** What the board told who reads it, the newest first. */
export default function NoticesPage() {
  const { notices, newNotices, refusedAddress, person } = useLoaderData<typeof loader>();
  const params = new URLSearchParams(useLocation().search);
  const say = useSay();
  const [newest] = notices.nodes;
  return (
    <Page
      kicker={<a href={paths.account}>{say("account.title")}</a>}
      title={say("notices.title")}
      lead={
        <>
          <p>{say("notices.lead")}</p>
          <WhoSees what="notice" />
        </>
      }
      width="read"
    >
      <MailRefused email={person.email} refused={refusedAddress} />
      {params.has("seen") && newNotices === 0 ? <Notice kind="warm" title={say("notices.seen")} live /> : null}
      {newest && newNotices > 0 ? (
        <form method="post" action={paths.notices} className="notices-new">
          <strong>{say("notices.count", { count: newNotices })}</strong>
          <input type="hidden" name="upTo" value={newest.id} />
          <Button>{say("notices.see")}</Button>
        </form>
      ) : null}
      {newest ? null : (
        <EmptyState title={say("notices.empty")} hint={say("notices.emptyHint")}>
          <ButtonLink to={paths.flags}>{say("flags.title")}</ButtonLink>
        </EmptyState>
      )}
      <ol className="notices">
        {notices.nodes.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ol>
      <MoreLink action={paths.notices} params={params} page={notices.pageInfo} />
      <p className="acts">
        <a href={`${paths.account}#mails`}>{say("notices.mails")}</a>
      </p>
    </Page>
  );
}
