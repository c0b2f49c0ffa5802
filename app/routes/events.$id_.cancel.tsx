import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useSubmit } from "@remix-run/react";
import { useRef } from "react";
import { paths, withQuery } from "#domain/paths.ts";
import { cancellationOf, cancelPreview } from "../forms/event-form/cancellation.server.ts";
import { cancelEvent, eventToEdit } from "../forms/event-form/event-documents.ts";
import { happeningsToChoose } from "../forms/event-form/scope.server.ts";
import { ScopeFields } from "../forms/event-form/scope-fields.tsx";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { formOf } from "../forms/form-of.server.ts";
import { signedIn, signedInFor } from "../forms/signed-in.server.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { instantText } from "../series-dates.ts";
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
  const search = new URL(args.request.url).searchParams;
  const asked = instantText(search.get("at"));
  const event = found((await read(args, eventToEdit, { id: args.params.id ?? "", at: asked, language })).event);
  await signedInFor(args, event.network.id);
  const at = asked === null ? null : Date.parse(asked);
  const happenings = event.recurrence && !event.imported ? happeningsToChoose(event, at, language) : [];
  const first = asked ?? happenings[0]?.value ?? "";
  const apart = event.replacement?.id ?? null;
  if (apart !== null && search.get("scope") === "THIS") throw redirect(paths.cancelEvent(apart));
  const usual = apart === null ? "THIS" : "FOLLOWING";
  const chosen = happenings.length === 0 ? {} : { scope: search.get("scope") ?? usual, at: first };
  const about = cancellationOf(event.id, event.version, new URLSearchParams(chosen));
  const preview = event.status === "CANCELLED" ? null : await cancelPreview(args, about, language);
  return json({ event, happenings, at: first, scope: about.scope ?? "THIS", preview });
}

export async function action(args: ActionFunctionArgs) {
  const language = languageOf(args.request);
  const form = await formOf(args.request);
  const about = cancellationOf(args.params.id ?? "", Number(form.get("version")) || 0, form);
  const preview = await cancelPreview(args, about, language);
  const chosen = { scope: about.scope ?? "THIS", at: about.occurrence, preview };
  if (preview && preview.agreed !== form.get("agreed")) return json({ ...chosen, problem: null });
  const { cancelEvent: result } = await ask(args, cancelEvent, { ...about, language });
  if (result.__typename === "Event")
    return redirect(withQuery(paths.event(result.id), { cancelled: "1" }), { status: 303 });
  const why = result.__typename === "Invalid" ? result.faults[0]?.message : undefined;
  return json({ ...chosen, problem: why ?? result.message }, { status: 422 });
}

export default function CancelEvent() {
  const { event, happenings, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const say = useSay();
  const when = fullSpan(useLanguage(), event, event.allDay);
  const done = event.status === "CANCELLED";
  const { scope, preview } = answer ?? loaded;
  // What another choice would do is said at once; without script the button says it first.
  const choose = () => {
    const chosen = new FormData(form.current ?? undefined);
    const search = { scope: String(chosen.get("scope")), at: String(chosen.get("at")) };
    submit(search, { method: "get", replace: true, preventScrollReset: true });
  };
  return (
    <Page title={say("cancel.title")} kicker={event.network.name} width="read">
      <h2>{event.title}</h2>
      <p>{event.recurrenceText ?? when}</p>
      <FormFrame form={form} onChange={choose}>
        <FormFaults faults={[]} problem={answer?.problem ?? null} />
        <input key={event.version} type="hidden" name="version" value={event.version} />
        {done ? <Notice title={say("cancel.done")} /> : <p>{say("cancel.hint")}</p>}
        {happenings.length === 0 || done ? null : (
          <ScopeFields
            legend={say("form.scope.cancel")}
            happenings={happenings}
            at={answer?.at ?? loaded.at}
            scope={scope}
          />
        )}
        {done || preview === null ? null : (
          <>
            <Notice kind="attention" title={preview.sentence} live />
            <input key={preview.agreed} type="hidden" name="agreed" value={preview.agreed} />
          </>
        )}
        <div className="acts">
          {done ? null : <Button kind="grave">{say("cancel.act")}</Button>}
          <a href={paths.event(event.id)}>{say("cancel.back")}</a>
        </div>
      </FormFrame>
    </Page>
  );
}
