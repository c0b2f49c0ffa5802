import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { gql, type ResultOf } from "../gql.ts";
import { Button } from "./button.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

export const LessonFields = gql(`
  fragment LessonFields on Lesson {
    id state answers at text(language: $language) needsTheme mayDecide
    because { id flag answer by }
  }
`);
type LessonData = ResultOf<typeof LessonFields>;

export const LessonEffect = gql(`
  query LessonEffect($id: ID!) { lesson(id: $id) { id wouldChange { before after offers { id title } } } }
`);
export type LessonEffectData = ResultOf<typeof LessonEffect>["lesson"];

/** One step: what it is, by which answer, and what the municipality can do with it. */
export function LessonLine({ lesson, effect }: { lesson: LessonData; effect: LessonEffectData }) {
  const say = useSay();
  const language = useLanguage();
  const { because, state } = lesson;
  return (
    <li>
      <h2 className="lesson-text">{lesson.text}</h2>
      <p className="quiet">
        {say(`lesson.STATE.${state}`)}, {moment(language, "stamp", lesson.at)},{" "}
        {say("lesson.answers", { count: lesson.answers })}
      </p>
      {because === null ? null : (
        <p>
          {say("lesson.because", { by: because.by, answer: say(`answer.${because.answer}`) })}{" "}
          <a href={paths.flag(because.flag)}>{say("lesson.seeFlag")}</a>
        </p>
      )}
      {state === "PROPOSED" && !lesson.needsTheme ? <Effect lesson={lesson} effect={effect} /> : null}
      {lesson.mayDecide ? <Decide lesson={lesson} /> : null}
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

function Decide({ lesson: { id, state, needsTheme } }: { lesson: LessonData }) {
  const say = useSay();
  return (
    <form method="post" className="lesson-decide">
      <input type="hidden" name="lesson" value={id} />
      {state === "PROPOSED" && needsTheme ? <ThemeSelect /> : null}
      {state === "PROPOSED" ? (
        <>
          <Button kind="primary" name="decision" value="TAKE">
            {say("lesson.take")}
          </Button>
          <Button name="decision" value="DECLINE" formNoValidate>
            {say("lesson.decline")}
          </Button>
        </>
      ) : (
        <Button name="decision" value="UNDO">
          {say("lesson.undo")}
        </Button>
      )}
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
        <optgroup key={broad.id} label={broad[language]}>
          {THEMES.filter(({ parent }) => parent === broad.id).map((theme) => (
            <option key={theme.id} value={theme.id}>
              {theme[language]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
