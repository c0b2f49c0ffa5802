import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { adminOnly } from "../forms/day/post-day.server.ts";
import { faultAt } from "../forms/fault.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { NetworkFields } from "../forms/network/network-fields.tsx";
import { NO_NETWORK } from "../forms/network/network-values.ts";
import { postAdd } from "../forms/network/post-application.server.ts";
import { termsIn } from "../forms/terms.server.ts";
import { languageOf } from "../language.server.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "addNetwork.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await adminOnly(args);
  return json({ areas: (await termsIn(args, languageOf(args.request))).areas });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postAdd(args);
  return answer instanceof Response ? answer : json(answer, { status: 422 });
}

export default function AddNetwork() {
  const { areas } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { values, feed, faults, problem } = answer ?? { values: NO_NETWORK, feed: "", faults: [], problem: null };
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.applications}>{say("applications.title")}</a>}
      title={say("addNetwork.title")}
      lead={<p>{say("addNetwork.lead")}</p>}
      width="read"
    >
      <FormFrame>
        <FormFaults faults={faults} problem={problem} />
        <Field
          name="feed"
          label={say("addNetwork.feed")}
          hint={say("addNetwork.feedHint")}
          inputMode="url"
          autoComplete="off"
          defaultValue={feed}
          optional
          {...faultAt(faults, "feed")}
        />
        <NetworkFields values={values} faults={faults} areas={areas} />
        <div className="acts">
          <Button kind="primary">{say("addNetwork.act")}</Button>
          <a href={paths.applications}>{say("day.back")}</a>
        </div>
      </FormFrame>
    </Page>
  );
}
