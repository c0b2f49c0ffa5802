import { ANSWER_REASONS, type FlagAnswer } from "#domain/flag/flag.ts";
import { Button } from "./button.tsx";
import { Choices } from "./choices.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { TextField } from "./field.tsx";
import { type FlagPairsData, keyOf, titlesOf, useOwnPairs } from "./flag-pairs.tsx";
import { useSay } from "./say.ts";
import { whoSees } from "./who-sees.tsx";

interface Props {
  flag: FlagPairsData;
  /** The networks that it is about, by name, when the reader is of none of them. */
  asked: string | null;
  /** Whether those for whom she speaks have answered already; else words alone will do. */
  spoke: boolean;
  faults: { field: string; message: string }[];
  /** What was typed, when the answer was refused. */
  typed: Record<string, string>;
}

const OF_SAME: FlagAnswer[] = ["SAME", "LINKED", "DIFFERENT", "UNSURE"];
const OF_OVERLAP: FlagAnswer[] = ["MATTERS", "NOT_A_PROBLEM", "UNSURE"];

/** What a person says of a flag: one question, a reason, a word to the others. */
export function AnswerForm({ flag, asked, spoke, faults, typed }: Props) {
  const say = useSay();
  const { kind, pairs } = flag;
  const own = useOwnPairs(flag);
  const same = kind === "SAME_EVENT" || kind === "DUPLICATE_OFFER";
  const overlap =
    asked === null ? say("flag.question.overlap") : say("flag.question.overlap.others", { networks: asked });
  const fault = (field: string) => faults.find((each) => each.field === field)?.message;
  return (
    <form method="post" className="answer-form" id="answer-form">
      <ErrorSummary faults={faults} />
      {own.length < 2 ? null : (
        <Choices
          name="between"
          type="radio"
          legend={say("flag.between")}
          options={[
            { value: "", label: say(own.length < pairs.length ? "flag.betweenOwn" : "flag.betweenAll") },
            ...own.map((pair) => ({ value: keyOf(pair), label: titlesOf(say, pair) })),
          ]}
          chosen={[typed.between ?? ""]}
          error={fault("between")}
        />
      )}
      <Choices
        name="answer"
        type="radio"
        legend={same ? say("flag.question.same") : overlap}
        options={(same ? OF_SAME : OF_OVERLAP).map((value) => ({ value, label: say(`answer.${value}`) }))}
        chosen={[typed.answer ?? ""]}
        error={fault("answer")}
        required={spoke}
      />
      <div className="answer-reason">
        <Choices
          name="reason"
          type="radio"
          legend={say("flag.reason")}
          options={[
            ...ANSWER_REASONS.map((value) => ({ value, label: say(`answerReason.${value}`) })),
            { value: "", label: say("flag.reasonNone") },
          ]}
          chosen={[typed.reason ?? ""]}
          error={fault("reason")}
        />
      </div>
      <TextField
        name="note"
        label={say("flag.note")}
        hint={spoke ? whoSees(say, "answer") : `${say("flag.noteAlone")} ${whoSees(say, "answer")}`}
        error={fault("note")}
        defaultValue={typed.note ?? ""}
        rows={3}
        maxLength={1000}
        optional
      />
      <Button kind="primary">{say("flag.send")}</Button>
    </form>
  );
}
