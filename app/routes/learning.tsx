import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { say as sayIn } from "#domain/wording/wording.ts";
import { formOf } from "../forms/form-of.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { read, signInFirst } from "../reading.server.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { LessonEffect, LessonFields, LessonLine, LessonsOfKind } from "../ui/lesson-line.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { WhoSees } from "../ui/who-sees.tsx";

const Lessons = gql(`query Lessons($language: Language) { lessons(first: 100) { ...LessonFields } }`, [LessonFields]);

const Decide = gql(`
  mutation Decide($id: ID!, $decision: LessonDecision!, $theme: ID, $language: Language) {
    decideLesson(id: $id, decision: $decision, theme: $theme) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "lesson.title");

export async function loader(args: LoaderFunctionArgs) {
  const id = new URL(args.request.url).searchParams.get("lesson");
  const effect = id === null ? null : (await read(args, LessonEffect, { id })).lesson;
  return json({ effect, ...(await read(args, Lessons, { language: languageOf(args.request) })) });
}

const DECISIONS = ["TAKE", "DECLINE", "UNDO"] as const;

export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  const language = languageOf(args.request);
  const decision = DECISIONS.find((known) => known === form.get("decision"));
  if (!decision)
    return json({ faults: [{ field: "lesson", message: sayIn(language, "fault.required") }] }, { status: 400 });
  const theme = String(form.get("theme") ?? "") || null;
  const { decideLesson } = await ask(args, Decide, { id: String(form.get("lesson")), decision, theme, language });
  if (decideLesson.__typename === "Lesson") return redirect(withQuery(paths.learning, { decided: "yes" }), 303);
  if (decideLesson.__typename === "SignInNeeded") throw signInFirst(args.request);
  const faults = "faults" in decideLesson ? decideLesson.faults : [{ field: "lesson", message: decideLesson.message }];
  return json({ faults }, { status: 400 });
}

function isOpen({ state }: { state: string }): boolean {
  return state === "PROPOSED";
}

/** What the board learned, step by step, for whoever plans; the municipality decides. */
export default function LearningPage() {
  const { lessons, effect } = useLoaderData<typeof loader>();
  const say = useSay();
  const refused = useActionData<typeof action>();
  const sure = lessons.filter(({ step }) => step === "CALIBRATION");
  const others = lessons.filter(({ step }) => step !== "CALIBRATION");
  const kinds = [...new Set(sure.map(({ kind }) => kind))];
  const decided = new URLSearchParams(useLocation().search).has("decided");
  return (
    <Page
      kicker={<a href={paths.flags}>{say("page.flags")}</a>}
      title={say("lesson.title")}
      lead={
        <>
          <p>{say("lesson.lead")}</p>
          <WhoSees what="lesson" />
        </>
      }
    >
      <ErrorSummary faults={refused?.faults ?? []} />
      {decided && !refused ? <Notice kind="warm" title={say("lesson.decided")} live /> : null}
      {lessons.length === 0 ? <EmptyState title={say("lesson.empty")} hint={say("lesson.emptyHint")} /> : null}
      <ol className="lessons">
        {others.filter(isOpen).map((lesson) => (
          <LessonLine key={lesson.id} lesson={lesson} effect={effect} />
        ))}
        {kinds.map((kind) => (
          <LessonsOfKind key={kind} lessons={sure.filter((lesson) => lesson.kind === kind)} />
        ))}
        {others
          .filter((lesson) => !isOpen(lesson))
          .map((lesson) => (
            <LessonLine key={lesson.id} lesson={lesson} />
          ))}
      </ol>
    </Page>
  );
}
