import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { explainsAway } from "#domain/flag/answering.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { nameIn } from "#domain/wording/languages.ts";
import { gql, type ResultOf } from "../gql.ts";
import { Button } from "./button.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

export const LessonFields = gql(`
  fragment LessonFields on Lesson {
    id step kind state answers at half halfBefore text(language: $language) needsTheme decisions decidedBy decidedAt
    because { id flag answer by }
    undoes { state text(language: $language) }
  }
`);
type LessonData = ResultOf<typeof LessonFields>;

export const LessonEffect = gql(`
  query LessonEffect($id: ID!) { lesson(id: $id) { id wouldChange { before after offers { id title } } } }
`);
export type LessonEffectData = ResultOf<typeof LessonEffect>["lesson"];

/** One step: what it is, by which answer, who decided on it, and what the municipality can do with it. */
export function LessonLine({ lesson, effect = null }: { lesson: LessonData; effect?: LessonEffectData }) {
  const say = useSay();
  const language = useLanguage();
  const { state } = lesson;
  return (
    <li>
      <p className="lesson-text">{lesson.text}</p>
      <Cause lesson={lesson} />
      <p className="quiet">
        {moment(language, "stamp", lesson.at)}, {say("lesson.answers", { count: lesson.answers })}
        {state === "TAKEN" && lesson.decidedBy === null ? null : <Decided lesson={lesson} />}
      </p>
      {state === "PROPOSED" && !lesson.needsTheme ? <Effect lesson={lesson} effect={effect} /> : null}
      {lesson.decisions.length > 0 ? <Decide lesson={lesson} /> : null}
    </li>
  );
}

function Decided({ lesson: { state, decidedBy, decidedAt } }: { lesson: LessonData }) {
  const say = useSay();
  const language = useLanguage();
  const told = say(`lesson.STATE.${state}`);
  if (decidedBy === null || decidedAt === null) return <>. {told}</>;
  return <>. {say("lesson.decidedBy", { state: told, who: decidedBy, day: moment(language, "stamp", decidedAt) })}</>;
}

/** The answer that led to a step, or what somebody decided. */
function Cause({ lesson: { because, undoes, step, half, halfBefore } }: { lesson: LessonData }) {
  const say = useSay();
  if (undoes !== null)
    return <p>{say(undoes.state === "UNDONE" ? "lesson.undone" : "lesson.retaken", { text: undoes.text })}</p>;
  if (because === null) return null;
  const otherWay = step === "CALIBRATION" && (half ?? 50) > (halfBefore ?? 50) === explainsAway(because.answer);
  return (
    <p>
      {say("lesson.because", { by: because.by, answer: say(`answer.${because.answer}`) })}{" "}
      <a href={paths.flag(because.flag)}>{say("lesson.seeFlag")}</a> {otherWay ? say("lesson.otherWay") : null}
    </p>
  );
}

/** Where the board stands with one kind, and folded under it how it came there; the newest step first. */
export function LessonsOfKind({ lessons }: { lessons: LessonData[] }) {
  const say = useSay();
  const [last] = lessons;
  const half = lessons.find(({ state }) => state === "TAKEN")?.half ?? 50;
  if (!last || last.kind === null) return null;
  const way = half > 50 ? "sooner" : half < 50 ? "later" : "same";
  return (
    <li>
      <h2 className="lesson-text">{say("lesson.now", { kind: capital(say(`flagKind.${last.kind}`)), way })}</h2>
      <details className="folded">
        <summary>{say("lesson.history", { count: lessons.length })}</summary>
        <ol>
          {lessons.map((lesson) => (
            <LessonLine key={lesson.id} lesson={lesson} />
          ))}
        </ol>
      </details>
    </li>
  );
}

/** What would change is computed only when somebody asks. */
function Effect({ lesson: { id }, effect }: { lesson: LessonData; effect: LessonEffectData }) {
  const say = useSay();
  if (effect?.id === id) return <WouldChange changes={effect.wouldChange} />;
  return (
    <p>
      <a href={withQuery(paths.learning, { lesson: id })}>{say("lesson.seeEffect")}</a>
    </p>
  );
}

function WouldChange({ changes }: { changes: NonNullable<LessonEffectData>["wouldChange"] }) {
  const say = useSay();
  const bandOf = (band: (typeof changes)[number]["before"]) =>
    band === null ? say("lesson.none") : say(`band.${band}`);
  return (
    <>
      <p>{say("lesson.wouldChange", { count: changes.length })}</p>
      <ul>
        {changes.slice(0, 10).map(({ offers: [a, b], before, after }) => (
          <li key={`${a?.id} ${b?.id}`}>
            {say("lesson.change", {
              pair: say("flag.pair", { a: a?.title ?? "", b: b?.title ?? "" }),
              before: bandOf(before),
              after: bandOf(after),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Decide({ lesson: { id, state, needsTheme, decisions } }: { lesson: LessonData }) {
  const say = useSay();
  const words = {
    TAKE: say(state === "PROPOSED" ? "lesson.take" : "lesson.again"),
    DECLINE: say("lesson.decline"),
    UNDO: say("lesson.undo"),
  };
  return (
    <form method="post" className="lesson-decide">
      <input type="hidden" name="lesson" value={id} />
      {decisions.includes("TAKE") && needsTheme ? <ThemeSelect /> : null}
      {decisions.map((decision) => (
        <Button
          key={decision}
          kind={state === "PROPOSED" && decision === "TAKE" ? "primary" : "plain"}
          name="decision"
          value={decision}
          formNoValidate={decision !== "TAKE"}
        >
          {words[decision]}
        </Button>
      ))}
    </form>
  );
}

function ThemeSelect() {
  const say = useSay();
  const language = useLanguage();
  return (
    <select name="theme" aria-label={say("lesson.theme")} required>
      <option value="">{say("lesson.theme")}</option>
      {THEMES.filter(({ parent }) => parent === null).map((broad) => (
        <optgroup key={broad.id} label={nameIn(language, broad)}>
          {THEMES.filter(({ parent }) => parent === broad.id).map((theme) => (
            <option key={theme.id} value={theme.id}>
              {nameIn(language, theme)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** As it begins a sentence. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
