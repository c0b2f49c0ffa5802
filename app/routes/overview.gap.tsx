import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { signedIn } from "../forms/signed-in.server.ts";
import { formOfGap } from "../overview/gap-address.ts";
import { gapOf } from "../overview/gap-choice.ts";
import { filledBy } from "../overview/gap-filled.server.ts";
import { gapWords } from "../overview/gap-words.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Copied } from "../ui/follow-links.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { ShareText } from "../ui/share-text.tsx";
import { useViewer } from "../viewer.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "gap.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const { board } = args.context;
  const gap = gapOf(new URL(args.request.url).searchParams);
  const form = formOfGap(gap, board.now());
  if (form === null) return json({ gap, form, address: "", filled: null });
  return json({ gap, form, address: board.baseUrl + form, filled: await filledBy(args, gap) });
}

/** What is missing somewhere: for a network to close in one tap, for an officer to pass on. */
export default function GapPage() {
  const { gap, form, address, filled } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const words = form === null ? null : gapWords(gap, language);
  const plans = (useViewer()?.memberships.length ?? 0) > 0;
  const back = gap.need ? paths.offerMatrix : paths.overview;
  return (
    <Page
      kicker={<a href={back}>{say("overview.title")}</a>}
      title={say(form === null ? "gap.over" : "gap.title")}
      lead={words === null ? null : <p>{words}</p>}
      acts={
        plans && form !== null ? (
          <ButtonLink kind="warm" to={form}>
            {say(gap.need ? "gap.claimOffer" : "gap.claimEvent")}
          </ButtonLink>
        ) : null
      }
      width="read"
    >
      {words === null ? (
        <EmptyState title={say("gap.over")} hint={say("gap.overHint")}>
          <ButtonLink to={back}>{say("overview.title")}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          {filled === null ? null : (
            <Notice kind="attention" title={say("gap.filled")}>
              <a href={filled}>{say("gap.see")}</a>
            </Notice>
          )}
          <h2>{say("gap.share")}</h2>
          <p>{say("gap.shareHint")}</p>
          <Copied name="address" label={say("gap.address")} value={address} />
          <ShareText text={say("gap.message", { what: words, address })} address={address} />
        </>
      )}
    </Page>
  );
}
