import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field, SelectField } from "#app/ui/field.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { ANSWER_REASONS } from "#domain/flag/flag.ts";
import { type FieldFault, faultAt } from "../fault.ts";
import type { snoozeDays } from "./snooze-days.ts";

/** What the fields of the desk are called, where a fault of theirs stands far from them. */
export const DESK_LABELS = { to: "desk.assignTo", until: "desk.snoozeDay" } as const;

interface Props {
  colleagues: readonly { id: string; name: string }[];
  days: ReturnType<typeof snoozeDays>;
  /** Whether the reader answers for the municipality. */
  answers: boolean;
  /** Whether the reader has it already. */
  mine?: boolean;
  typed: Record<string, string>;
  faults: FieldFault[];
  /** What stands before the acts: how much is chosen. */
  children?: ReactNode;
}

/** What one can do with the flags that are chosen: take them, give them away, put them off, answer them. */
export function DeskActs({ colleagues, days, answers, mine = false, typed, faults, children }: Props) {
  const say = useSay();
  return (
    <fieldset className="desk-acts" id="flags">
      <legend className="unseen">{say("desk.acts")}</legend>
      {children}
      {mine ? null : (
        <Button name="act" value="take" kind="primary">
          {say("desk.take")}
        </Button>
      )}
      <Fold title={say("desk.assign")} open={"to" in typed && faults.some(({ field }) => field === "to")}>
        <SelectField
          name="to"
          label={say("desk.assignTo")}
          defaultValue={typed.to ?? ""}
          options={[
            { value: "", label: say("desk.nobody") },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...faultAt(faults, "to")}
        />
        <Button name="act" value="assign">
          {say("desk.assignSend")}
        </Button>
      </Fold>
      <SnoozeFold days={days} typed={typed} faults={faults} />
      {answers ? (
        <Fold title={say("desk.dismiss")}>
          <p className="hint">{say("desk.dismissHint")}</p>
          <SelectField
            name="reason"
            label={say("desk.dismissWhy")}
            defaultValue={typed.reason ?? "OTHER_PUBLIC"}
            options={ANSWER_REASONS.map((value) => ({ value, label: say(`answerReason.${value}`) }))}
          />
          <Button name="act" value="dismiss">
            {say("desk.dismissSend")}
          </Button>
        </Fold>
      ) : null}
    </fieldset>
  );
}

type SnoozeProps = Pick<Props, "days" | "typed" | "faults">;

function SnoozeFold({ faults, ...rest }: SnoozeProps) {
  const say = useSay();
  return (
    <Fold title={say("desk.snooze")} open={faults.some(({ field }) => field === "until")} id="desk-snooze">
      <SnoozeFields faults={faults} {...rest} />
    </Fold>
  );
}

/** Until when: three days that are often meant, or any other; and back again. */
export function SnoozeFields({ days, typed, faults }: SnoozeProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <p className="hint">{say("desk.snoozeHint")}</p>
      <p className="desk-days">
        <Button name="act" value={`snooze ${days.tomorrow}`}>
          {say("desk.snooze.tomorrow")}
        </Button>
        <Button name="act" value={`snooze ${days.week}`}>
          {say("desk.snooze.week", { day: moment(language, "day", days.week) })}
        </Button>
        <Button name="act" value={`snooze ${days.month}`}>
          {say("desk.snooze.month")}
        </Button>
      </p>
      <Field
        name="until"
        type="date"
        label={say("desk.snoozeDay")}
        defaultValue={typed.until ?? ""}
        {...faultAt(faults, "until")}
      />
      <p className="desk-days">
        <Button name="act" value="snooze">
          {say("desk.snoozeSend")}
        </Button>
        <Button name="act" value="back">
          {say("desk.back")}
        </Button>
      </p>
    </>
  );
}

function Fold({
  title,
  open = false,
  id,
  children,
}: {
  title: string;
  open?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <details className="filter-group" name="desk-act" open={open} id={id}>
      <summary>{title}</summary>
      <div className="panel">{children}</div>
    </details>
  );
}
