import type { AnswerReason, FlagAnswer } from "#domain/flag/flag.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { CorrectionData } from "../parts.server.ts";
import { CorrectionLine } from "./correction-line.tsx";
import { OwnNote } from "./own-note.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

interface Props {
  answers: {
    id: string;
    answer: FlagAnswer;
    reason: AnswerReason | null;
    note: string | null;
    by: string;
    at: string;
    rewordedAt: string | null;
    mayReword: boolean;
    taught: { id: string; text: string }[];
    mayCorrect: boolean;
    corrections: CorrectionData[];
  }[];
  /** The flag that it was said of. */
  flag: string;
  /** The words that were typed beside one of them, and refused. */
  refused: { reworded: string; note: string; error: string | undefined } | null;
}

/** What has been said of a flag so far, and by whom. */
export function AnswerList({ answers, flag, refused }: Props) {
  const say = useSay();
  const language = useLanguage();
  if (answers.length === 0) return <p className="quiet">{say("flag.noAnswers")}</p>;
  return (
    <ol className="answers">
      {answers.map(({ id, answer, reason, note, by, at, rewordedAt, mayReword, taught, mayCorrect, corrections }) => (
        <li key={id}>
          <p>
            <strong>{say(`answer.${answer}`)}</strong>
            {reason === null ? null : `. ${say(`answerReason.${reason}`)}.`}
          </p>
          {note === null ? null : <p className="words">{note}</p>}
          {taught.map((lesson) => (
            <p key={lesson.id} className="quiet">
              {say("lesson.hereby", { text: lesson.text })}
            </p>
          ))}
          <p className="quiet">
            {say("flag.answerBy", { by, day: moment(language, "stamp", at) })}
            {rewordedAt === null ? null : ` ${say("flag.reworded", { day: moment(language, "stamp", rewordedAt) })}`}
          </p>
          {mayReword ? <OwnNote answer={{ id, note }} refused={refused?.reworded === id ? refused : null} /> : null}
          {corrections.map((one) => (
            <CorrectionLine key={one.id} correction={one} next={paths.flag(flag)} />
          ))}
          {mayCorrect && corrections.length === 0 ? (
            <p>
              <a href={withQuery(paths.correctFlag(flag), { answer: id })}>{say("correction.link")}</a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
