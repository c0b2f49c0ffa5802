import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { answerToCorrect, proposeCorrection } from "../forms/correct/correct-documents.ts";
import { CorrectForm } from "../forms/correct/correct-form.tsx";
import { termsIn } from "../forms/terms.server.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read, signInFirst } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "correction.title");

export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  const { flag } = await read(args, answerToCorrect, { id: args.params.id ?? "", language });
  const { id, answers } = found(flag);
  const wanted = new URL(args.request.url).searchParams.get("answer");
  const answer = found(answers.find((one) => one.mayCorrect && one.id === wanted));
  return json({ flag: id, answer, terms: await termsIn(args, language) });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const language = languageOf(args.request);
  const [post = "", version = ""] = String(form.get("post") ?? "").split(" ");
  const terms = form
    .getAll(`terms-${post}`)
    .map(String)
    .filter((term) => term !== "");
  const answer = new URL(args.request.url).searchParams.get("answer") ?? "";
  const asked = { answer, post, version: Number(version) || 0, terms, language };
  const { proposeCorrection: result } = await ask(args, proposeCorrection, asked);
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  if (result.__typename === "Correction") return redirect(afterCorrection(args.params.id ?? "", result), 303);
  const faults = result.__typename === "Invalid" ? result.faults : [{ field: "post", message: result.message }];
  return json({ post, terms, faults }, { status: 422 });
}

/** To the post that says so now, or back to the flag where it waits. */
function afterCorrection(
  flag: string,
  { state, post }: { state: string; post: { __typename: string; id: string } | null },
) {
  if (state !== "ACCEPTED" || !post) return withQuery(paths.flag(flag), { asked: "1" });
  return withQuery(post.__typename === "Event" ? paths.event(post.id) : paths.offer(post.id), { decided: "yes" });
}

export default function CorrectPage() {
  const { flag, answer, terms } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.flag(flag)}>{say("page.flags")}</a>}
      title={say("correction.title")}
      lead={<p>{say("correction.lead")}</p>}
    >
      <CorrectForm answer={answer} terms={terms} refused={refused} />
      <p className="below">
        <a href={withQuery(paths.flag(flag), { answered: "yes" })}>{say("correction.skip")}</a>
      </p>
    </Page>
  );
}
