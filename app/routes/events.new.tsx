import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { postLanguageOf } from "#domain/wording/languages.ts";
import { formWith } from "../forms/event-form/answer-event.server.ts";
import { EventForm } from "../forms/event-form/event-form.tsx";
import { newEventValues } from "../forms/event-form/event-values.server.ts";
import { eventFormData } from "../forms/event-form/load-event-form.server.ts";
import { postEvent } from "../forms/event-form/post-event.server.ts";
import { NoNetwork } from "../forms/no-network.tsx";
import { signedIn } from "../forms/signed-in.server.ts";
import { languageOf } from "../language.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "form.event.new");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  const viewer = await signedIn(args);
  const data = await eventFormData(args, viewer, language);
  const params = new URL(args.request.url).searchParams;
  const network = data.networks.find(({ id }) => id === params.get("network")) ?? data.networks[0];
  return json({
    data,
    answer: formWith(newEventValues(network?.id ?? "", postLanguageOf(language), params), language),
  });
}

export function action(args: ActionFunctionArgs) {
  return postEvent(args, null, languageOf(args.request));
}

export default function NewEvent() {
  const { data, answer } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? answer;
  const say = useSay();
  if (data.networks.length === 0) return <NoNetwork title={say("form.event.new")} />;
  return (
    <Page title={say("form.event.new")} lead={<p>{say("form.event.newLead")}</p>}>
      <p className="quiet">
        {say("form.event.haveCalendar")} <a href={paths.import}>{say("form.event.readCalendar")}</a>
      </p>
      <EventForm answer={answered} data={data} id={null} />
    </Page>
  );
}
