import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { safePath } from "../safe-path.ts";

const AnswerHosting = gql(`
  mutation AnswerHosting($event: ID!, $network: ID!, $accept: Boolean!) {
    result: answerHosting(event: $event, network: $network, accept: $accept) { __typename }
  }
`);

export function loader({ params }: ActionFunctionArgs) {
  return redirect(paths.event(params.id ?? ""));
}

/** Whether a network hosts the event too, as the button says; how it is then stands on the page that is led back to. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const form = await args.request.formData();
  const next = safePath(form.get("next"));
  const answer = { event: args.params.id ?? "", network: String(form.get("network") ?? "") };
  const { result } = await ask(args, AnswerHosting, { ...answer, accept: form.get("act") === "YES" });
  if (result.__typename === "SignInNeeded") return redirect(paths.signInFirst(next));
  if (result.__typename === "NotFound") throw new Response(null, { status: 404 });
  if (result.__typename !== "Event") throw new Response(null, { status: 403 });
  return redirect(next, { status: 303 });
}
