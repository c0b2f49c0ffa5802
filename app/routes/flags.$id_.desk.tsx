import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { DESK_LABELS, DeskActs } from "../forms/desk/desk-acts.tsx";
import { CareLine, DeskNotes } from "../forms/desk/desk-care.tsx";
import { DeskOne } from "../forms/desk/desk-documents.ts";
import { postDesk } from "../forms/desk/post-desk.server.ts";
import { snoozeDays } from "../forms/desk/snooze-days.ts";
import { faultAt } from "../forms/fault.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { signedIn } from "../forms/signed-in.server.ts";
import { found, read } from "../reading.server.ts";
import { sentenceOf } from "../ui/flag-sentence.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { WhoSees } from "../ui/who-sees.tsx";
import { useViewer } from "../viewer.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "desk.careTitle");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const { flag, colleagues } = await read(args, DeskOne, { id: args.params.id ?? "" });
  return json({ flag: found(flag), colleagues, days: snoozeDays(Date.now()) });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postDesk(args, paths.flag(args.params.id ?? ""));
  return answer instanceof Response ? answer : json(answer, { status: 422 });
}

/** What the desk does with one flag: whoever was refused something finds here what she typed. */
export default function DeskFlagPage() {
  const { flag, colleagues, days } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [typed, faults] = [answer?.typed ?? {}, answer?.faults ?? []];
  const say = useSay();
  const viewer = useViewer();
  return (
    <Page
      kicker={<a href={paths.flag(flag.id)}>{say("alignment.back")}</a>}
      title={say("desk.careTitle")}
      lead={
        <>
          <p>{sentenceOf(useLanguage(), flag)}</p>
          <WhoSees what="desk" />
        </>
      }
      width="read"
    >
      <FormFaults faults={faults} problem={answer?.problem ?? null} labels={DESK_LABELS} />
      {flag.care === null ? null : <CareLine care={flag.care} />}
      <form method="post" className="desk">
        <input type="hidden" name="flag" value={flag.id} />
        <DeskActs
          colleagues={colleagues}
          days={days}
          answers={false}
          mine={viewer !== null && flag.care?.assignee?.id === viewer.person.id}
          typed={typed}
          faults={faults}
        />
      </form>
      <section className="part">
        <DeskNotes flag={flag} typed={typed.text ?? ""} error={faultAt(faults, "text").error} />
      </section>
    </Page>
  );
}
