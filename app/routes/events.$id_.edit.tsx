import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { formWith } from "../forms/event-form/answer-event.server.ts";
import { eventToEdit } from "../forms/event-form/event-documents.ts";
import { EventForm } from "../forms/event-form/event-form.tsx";
import { valuesOfEvent } from "../forms/event-form/event-prefill.server.ts";
import { eventFormData } from "../forms/event-form/load-event-form.server.ts";
import { postEvent } from "../forms/event-form/post-event.server.ts";
import { chosenScope, happeningsToChoose, scopeSentence } from "../forms/event-form/scope.server.ts";
import { ScopeFields } from "../forms/event-form/scope-fields.tsx";
import type { SourceFacts } from "../forms/event-form/source-section.tsx";
import { signedIn, signedInFor } from "../forms/signed-in.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { instantText } from "../series-dates.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "form.event.edit");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  await signedIn(args);
  const search = new URL(args.request.url).searchParams;
  const asked = { id: args.params.id ?? "", at: instantText(search.get("at")), language };
  const event = found((await read(args, eventToEdit, asked)).event);
  const viewer = await signedInFor(args, event.network.id);
  const chosen = chosenScope(event, search);
  if (event.replacement && chosen.scope === "THIS") throw redirect(paths.editEvent(event.replacement.id));
  const at = chosen.at === null ? "" : new Date(chosen.at).toISOString();
  return json({
    id: event.id,
    title: event.title,
    source: event.imported ? sourceOf(event) : null,
    cancelled: event.status === "CANCELLED",
    single: event.replaces !== null,
    ready: chosen.ready,
    at,
    happenings: happeningsToChoose(event, chosen.at, language),
    scope: scopeSentence(chosen, language),
    data: await eventFormData(args, viewer, language),
    answer: formWith(valuesOfEvent(event, chosen.scope, chosen.at), language),
  });
}

export function action(args: ActionFunctionArgs) {
  return postEvent(args, args.params.id ?? "", languageOf(args.request));
}

export default function EditEvent() {
  const { id, title, source, cancelled, single, ready, at, happenings, scope, data, answer } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? answer;
  const say = useSay();
  const kicker = title;
  if (!ready) {
    return (
      <Page title={say("form.event.edit")} kicker={kicker} width="read">
        <form method="get" className="posting">
          <ScopeFields legend={say("form.scope")} happenings={happenings} at={at} />
          <div className="acts">
            <Button kind="primary">{say("form.scope.next")}</Button>
            <a href={withQuery(paths.cancelEvent(id), { at })}>{say("cancel.link")}</a>
          </div>
        </form>
      </Page>
    );
  }
  return (
    <Page title={say("form.event.edit")} kicker={kicker} lead={scope === null ? null : <p>{scope}</p>}>
      {cancelled ? <Notice kind="attention" title={say("form.cancelledPost")} /> : null}
      <EventForm answer={answered} data={own(data, answered.values.network)} id={id} single={single} source={source} />
    </Page>
  );
}

function sourceOf({ start, end, allDay, recurrenceText }: SourceFacts): SourceFacts {
  return { start, end, allDay, recurrenceText };
}

/** A post stays with its network. */
function own<Data extends { networks: { id: string }[] }>(data: Data, network: string): Data {
  return { ...data, networks: data.networks.filter(({ id }) => id === network) };
}
