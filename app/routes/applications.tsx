import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { adminOnly } from "../forms/day/post-day.server.ts";
import { applicationsToDecide } from "../forms/network/application-documents.ts";
import { ApplicationItem } from "../forms/network/application-item.tsx";
import { postDecision } from "../forms/network/post-application.server.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";
import { WhoSees } from "../ui/who-sees.tsx";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "applications.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await adminOnly(args);
  return json(await read(args, applicationsToDecide, { language: languageOf(args.request) }));
}

export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const answer = await postDecision(args);
  return answer instanceof Response ? answer : json(answer, { status: 422 });
}

const DONE = ["approved", "refused"] as const;

export default function Applications() {
  const { waiting, decided } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const done = new URLSearchParams(useLocation().search).get("done");
  const told = answer === null ? DONE.find((one) => one === done) : undefined;
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      kicker={<a href={paths.account}>{say("account.title")}</a>}
      title={say("applications.title")}
      lead={
        <>
          <p>{say("applications.lead")}</p>
          <WhoSees what="application" />
        </>
      }
      acts={<ButtonLink to={paths.addNetwork}>{say("addNetwork.title")}</ButtonLink>}
      width="read"
    >
      {told === undefined ? null : <Notice kind="warm" title={say(`application.done.${told}`)} live />}
      {waiting.length === 0 ? <p className="quiet">{say("applications.none")}</p> : null}
      <ul className="members">
        {waiting.map((application) => (
          <ApplicationItem
            key={application.id}
            application={application}
            answer={answer?.id === application.id ? answer : null}
          />
        ))}
      </ul>
      {decided.length === 0 ? null : (
        <section className="part">
          <h2>{say("applications.decided")}</h2>
          <ul className="plain-list">
            {[...decided].reverse().map(({ id, kind, state, name, network, applicant, decidedAt, word }) => (
              <li key={id}>
                <strong>{name}</strong>{" "}
                <span className="quiet">
                  {say(`application.${kind}`, { from: network?.name ?? "" })},{" "}
                  {say(`application.${state === "APPROVED" ? "APPROVED" : "REFUSED"}`)},{" "}
                  {moment(language, "date", decidedAt ?? "")}, {applicant}
                  {word === null ? "" : `: ‘${word}’`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
