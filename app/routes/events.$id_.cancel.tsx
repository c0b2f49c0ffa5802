import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { paths, withQuery } from "#domain/paths.ts";
import { cancelEvent, eventToEdit } from "../forms/event-form/event-documents.ts";
import { happeningsToChoose } from "../forms/event-form/scope.server.ts";
import { ScopeFields } from "../forms/event-form/scope-fields.tsx";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { signedIn, signedInFor } from "../forms/signed-in.server.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { fullSpan } from "../ui/time.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "cancel.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  await signedIn(args);
  const event = found((await read(args, eventToEdit, { id: args.params.id ?? "", language })).event);
  await signedInFor(args, event.network.id);
  const at = Date.parse(new URL(args.request.url).searchParams.get("at") ?? "");
  const happenings =
    event.recurrence && !event.imported ? happeningsToChoose(event, Number.isNaN(at) ? null : at, language) : [];
  return json({ event, happenings, at: Number.isNaN(at) ? "" : new Date(at).toISOString() });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const scope = (["THIS", "FOLLOWING", "ALL"] as const).find((one) => one === text("scope")) ?? null;
  const occurrence = scope === "THIS" || scope === "FOLLOWING" ? text("at") : null;
  const about = { id: args.params.id ?? "", version: Number(text("version")) || 0, language: languageOf(args.request) };
  const { cancelEvent: result } = await ask(args, cancelEvent, { ...about, scope, occurrence });
  if (result.__typename === "Event")
    return redirect(withQuery(paths.event(result.id), { changed: "1" }), { status: 303 });
  return json({ problem: result.message }, { status: 422 });
}

export default function CancelEvent() {
  const { event, happenings, at } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const form = useRef<HTMLFormElement>(null);
  const say = useSay();
  const when = fullSpan(useLanguage(), event, event.allDay);
  const done = event.status === "CANCELLED";
  return (
    <Page title={say("cancel.title")} kicker={event.network.name} width="read">
      <h2>{event.title}</h2>
      <p>{event.recurrenceText ?? when}</p>
      <FormFrame form={form}>
        <FormFaults faults={[]} problem={problem} />
        <input key={event.version} type="hidden" name="version" value={event.version} />
        {done ? (
          <Notice title={say("cancel.done")} />
        ) : (
          <p>{say(happenings.length === 0 ? "cancel.hint" : "cancel.hintSeries")}</p>
        )}
        {happenings.length === 0 || done ? null : (
          <ScopeFields legend={say("form.scope.cancel")} happenings={happenings} at={at} />
        )}
        <div className="acts">
          {done ? null : <Button kind="grave">{say("cancel.act")}</Button>}
          <a href={paths.event(event.id)}>{say("cancel.back")}</a>
        </div>
      </FormFrame>
    </Page>
  );
}
