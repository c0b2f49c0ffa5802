import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { invitation as invitationAt } from "../forms/network/join-documents.ts";
import { type JoinAnswer, postJoin } from "../forms/network/post-join.server.ts";
import { PersonFields } from "../forms/person-fields.tsx";
import { CodeStep } from "../forms/sign-in/steps.tsx";
import { read } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "join.act", null);
const PRIVATE = { "cache-control": "no-store", "referrer-policy": "same-origin" };
export const headers = () => PRIVATE;

export async function loader(args: LoaderFunctionArgs) {
  const secret = args.params.secret ?? "";
  const { invitation, viewer, demonstration } = await read(args, invitationAt, { secret });
  const here = paths.join(secret);
  const shown = { invitation, person: viewer?.person ?? null, here, demonstration: demonstration !== null };
  return json(shown, { status: invitation ? 200 : 404, headers: PRIVATE });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postJoin(args);
  if (answer instanceof Response) return answer;
  return json(answer, { status: answer.entry ? 200 : 422, headers: PRIVATE });
}

export default function Join() {
  const { invitation, person, here, demonstration } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as JoinAnswer | JoinAnswer["entry"] | undefined;
  const language = useLanguage();
  const say = useSay();
  if (!invitation) {
    return (
      <Page title={say("join.gone")} width="read">
        <p>{say("join.goneHint")}</p>
      </Page>
    );
  }
  const { network, role, expiresAt } = invitation;
  // The step of the code answers as on the sign-in page.
  const entry = answered && "step" in answered ? answered : answered?.entry;
  const answer = answered && !("step" in answered) ? answered : null;
  return (
    <Page
      title={say("join.title", { network: network.name })}
      lead={<p>{say("join.lead", { kind: role, role: say(`role.${role}`) })}</p>}
      width="read"
    >
      {network.purpose === null ? null : <p className="words say">{network.purpose}</p>}
      <p className="quiet">{say("join.until", { day: moment(language, "date", expiresAt) })}</p>
      {person ? (
        <Accept person={person} here={here} answer={answer} />
      ) : entry?.step === "CODE" ? (
        <CodeStep
          entry={entry}
          next={here}
          demonstration={demonstration}
          action={`${here}?next=${encodeURIComponent(here)}`}
        />
      ) : (
        <NewHere here={here} answer={answer} />
      )}
    </Page>
  );
}

interface Props {
  here: string;
  answer: JoinAnswer | null;
}

function Accept({ person, here, answer }: Props & { person: { name: string; email: string } }) {
  const say = useSay();
  return (
    <FormFrame>
      <FormFaults faults={answer?.faults ?? []} problem={answer?.problem ?? null} />
      <p>{say("join.as", person)}</p>
      <div className="acts">
        <Button name="act" value="ACCEPT" kind="primary">
          {say("join.act")}
        </Button>
        <a href={paths.signInFirst(here)}>{say("join.other")}</a>
      </div>
    </FormFrame>
  );
}

function NewHere({ here, answer }: Props) {
  const say = useSay();
  const { typed, faults, problem } = answer ?? { typed: { person: "", email: "" }, faults: [], problem: null };
  return (
    <>
      <p>
        {say("join.have")} <a href={paths.signInFirst(here)}>{say("join.signIn")}</a>
      </p>
      <h2>{say("join.new")}</h2>
      <FormFrame>
        <FormFaults faults={faults} problem={problem} />
        <PersonFields typed={typed} faults={faults} hint={say("join.newHint")} />
        <div className="acts">
          <Button kind="primary">{say("join.send")}</Button>
        </div>
      </FormFrame>
    </>
  );
}
