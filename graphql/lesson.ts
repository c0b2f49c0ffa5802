import { decideLesson } from "#board/learning/decide-lesson.ts";
import { type BandChange, effectOfTerm } from "#board/learning/effect-of-term.ts";
import { lessonById, lessonsOf } from "#db/lessons.ts";
import {
  decisionsOf,
  halfAs,
  LESSON_DECISIONS,
  LESSON_STATES,
  LESSON_STEPS,
  type Lesson,
} from "#domain/flag/lesson.ts";
import { lessonText } from "#domain/flag/lesson-text.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { AnswerType, FlagBandType, FlagKindType } from "./flag.ts";
import { OfferType } from "./offer.ts";
import { howMany, listCost } from "./paging.ts";
import { REFUSALS } from "./refusal.ts";
import { inLanguage } from "./words.ts";

const LessonType = builder.objectRef<Lesson>("Lesson");
const BandChangeType = builder.objectRef<BandChange>("BandChange");
const StepType = builder.enumType("LessonStep", { values: LESSON_STEPS });
const StateType = builder.enumType("LessonState", { values: LESSON_STATES });
const DecisionType = builder.enumType("LessonDecision", { values: LESSON_DECISIONS });
const USUAL = 50;

/** What the board learned, step by step, for whoever plans; the municipality decides. */
export function defineLesson(): void {
  LessonType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      step: t.expose("step", { type: StepType }),
      state: t.expose("state", { type: StateType }),
      kind: t.expose("kind", { type: FlagKindType, nullable: true }),
      answers: t.exposeInt("answers", { description: "how many answers spoke" }),
      at: t.expose("at", { type: "DateTime" }),
      text: t.string({
        args: inLanguage,
        resolve: (lesson, { language }, context) => lessonText(lesson, language ?? context.language),
      }),
      because: t.field({
        type: AnswerType,
        nullable: true,
        description: "the answer that led to it",
        resolve: async ({ answer }, _, { loaders }) => (answer === null ? null : await loaders.answer.load(answer)),
      }),
      needsTheme: t.boolean({
        description: "whether whoever takes it has to say what its words mean",
        resolve: (lesson) => lesson.step === "TERM" && lesson.value.concept === null,
      }),
      wouldChange: t.field({
        type: [BandChangeType],
        description: "of proposed words: the flags on offers that would come, go or change band",
        // It compares hundreds of offers: of one lesson, not of a list.
        complexity: { field: 400, multiplier: 1 },
        resolve: (lesson, _, { board }) =>
          lesson.step === "TERM" && lesson.state === "PROPOSED" && lesson.value.concept !== null
            ? effectOfTerm(board.store.read, lesson, null)
            : [],
      }),
      ...history(t),
      decisions: t.field({
        type: [DecisionType],
        description: "what the viewer may do with it now",
        resolve: (lesson, _, { actor }) =>
          refusalOf(actor, "TEACH", { networks: [] }) === null ? decisionsOf(lesson) : [],
      }),
    }),
  });
  BandChangeType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      offers: t.field({
        type: [OfferType],
        resolve: async ({ a, b }, _, { loaders }) =>
          (await Promise.all([a, b].map((id) => loaders.offer.load(id)))).filter((offer) => offer !== null),
      }),
      before: t.expose("before", { type: FlagBandType, nullable: true }),
      after: t.expose("after", { type: FlagBandType, nullable: true }),
    }),
  });
  defineReads();
}

type Fields = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Lesson>;

/** From what to what a step went, and who decided on it. */
function history(t: Fields) {
  return {
    half: t.int({
      nullable: true,
      description: "of a step in how sure the board is: what a pair is told to be that the rules as shipped call 50%",
      resolve: (lesson) => (lesson.step === "CALIBRATION" ? Math.round(100 * halfAs(lesson.value)) : null),
    }),
    halfBefore: t.int({
      nullable: true,
      description: "the same before this step",
      resolve: (lesson) => (lesson.step === "CALIBRATION" ? Math.round(100 * halfAs(lesson.before)) : null),
    }),
    undoes: t.field({
      type: LessonType,
      nullable: true,
      description: "the step that somebody took back or took up again, from which this one follows",
      resolve: ({ undoes }, _, { board }) => (undoes === null ? null : lessonById(board.store.read, undoes)),
    }),
    decidedBy: t.string({
      nullable: true,
      description: "who decided on it last",
      resolve: async ({ person }, _, { loaders }) =>
        person === null ? null : ((await loaders.person.load(person))?.name ?? null),
    }),
    decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true }),
  };
}

function defineReads(): void {
  builder.queryField("lesson", (t) =>
    t.field({
      type: LessonType,
      nullable: true,
      authScopes: { planner: true },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { board }) => lessonById(board.store.read, id),
    }),
  );
  builder.queryField("lessons", (t) =>
    t.field({
      type: [LessonType],
      description: "what waits for a person first, then the newest",
      authScopes: { planner: true },
      args: { first: t.arg.int({ validate: howMany }) },
      complexity: ({ first }) => listCost(first ?? USUAL),
      resolve: async (_, { first }, { board }) => {
        const all = (await lessonsOf(board.store.read)).reverse();
        const waiting = all.filter(({ state }) => state === "PROPOSED");
        return [...waiting, ...all.filter(({ state }) => state !== "PROPOSED")].slice(0, first ?? USUAL);
      },
    }),
  );
  builder.objectField(AnswerType, "taught", (t) =>
    t.field({
      type: [LessonType],
      description: "what the board learned by it",
      resolve: ({ id }, _, { loaders }) => loaders.lessonsOfAnswer.load(id),
    }),
  );
  builder.mutationField("decideLesson", (t) =>
    t.field({
      type: LessonType,
      errors: { types: REFUSALS, union: { name: "DecideLessonResult" } },
      args: {
        id: t.arg.id({ required: true }),
        decision: t.arg({ type: DecisionType, required: true }),
        theme: t.arg.id({ description: "what the words of a proposal mean, where it does not know" }),
      },
      resolve: (_, { id, decision, theme }, context) =>
        done(context, decideLesson(context.board, context.actor, { id, decision, theme: theme ?? null })),
    }),
  );
}
