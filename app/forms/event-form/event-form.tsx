import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { CheckPanel } from "../check/check-panel.tsx";
import type { CheckView } from "../check/check-view.ts";
import { useCheck } from "../check/use-check.ts";
import { CurrentValues } from "../current-values.tsx";
import { faultAt } from "../fault.ts";
import { fill, fillMoment } from "../fill.ts";
import { FormFaults } from "../form-faults.tsx";
import { FormFrame } from "../form-frame.tsx";
import { MoreSection } from "../more-section.tsx";
import { type SuggestedField, Suggestions } from "../suggestions.tsx";
import { GroupedChoices } from "../term-choices.tsx";
import { AboutField, WhatSection } from "../what-section.tsx";
import type { EventAnswer } from "./answer-event.server.ts";
import type { EventFormData, SectionProps } from "./form-data.ts";
import { HostsSection } from "./hosts-section.tsx";
import { RepeatSection } from "./repeat-section.tsx";
import { type SourceFacts, SourceSection } from "./source-section.tsx";
import { StatusSection } from "./status-section.tsx";
import { WhenSection } from "./when-section.tsx";
import { WhereSection } from "./where-section.tsx";

interface Props {
  answer: EventAnswer;
  data: EventFormData;
  /** The event that is being changed; null for a new one. */
  id: string | null;
  /** Whether it is one happening of a series, which does not repeat by itself. */
  single?: boolean;
  /** Of an imported event: what its source decides is not asked. */
  source?: SourceFacts | null;
}

/** The one form for a new and for a changed event. */
export function EventForm({ answer, data, id, single = false, source = null }: Props) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const { view, busy, look } = useCheck(form, checkAddress(id), answer.check);
  const filled = (change: (form: HTMLFormElement) => void) => {
    if (form.current) change(form.current);
    look();
  };
  const [taken, setTaken] = useState("");
  const take = (moment: string, words: string) => {
    filled((form) => fillMoment(form, moment));
    setTaken(words);
  };
  // The button goes with the answer that it stood in; the day that it filled is where one reads on.
  const takeFree = (moment: string, words: string) => {
    take(moment, words);
    form.current?.querySelector<HTMLElement>('[name="date"]')?.focus();
  };
  const typed = () => {
    setTaken("");
    look();
  };
  const add = (field: SuggestedField, value: string) =>
    filled((form) => fill(form, field === "areas" ? "area" : field, value));
  const clock = view.state === "SEEN" && view.clock ? view.clock : answer.clock;
  const section = { values: answer.values, faults: answer.faults };
  return (
    <FormFrame form={form} onChange={typed}>
      <FormFaults faults={answer.faults} problem={answer.problem} />
      <ChangePreview change={answer.change} />
      <CurrentValues rows={answer.current} />
      <Kept answer={answer} />
      <Tried view={view} first={answer.values.tried} />
      {source ? (
        <SourceSection source={source} values={answer.values} />
      ) : (
        <>
          <WhatSection {...section} networks={data.networks} />
          <WhenSection {...section} clock={clock} quick={data.quick} taken={taken} onTake={take} />
          {single || answer.values.scope === "THIS" ? null : <RepeatSection {...section} repeats={answer.repeats} />}
        </>
      )}
      {source && view.state === "WAITING" ? null : (
        <CheckPanel view={view} busy={busy} of="EVENT" onTake={source ? null : takeFree} />
      )}
      <WhereSection {...section} areas={data.terms.areas} sourced={source !== null} />
      <Whom {...section} data={data} view={view} onAdd={add} sourced={source !== null} />
      <HostsSection {...section} others={data.others} />
      {source ? null : <StatusSection {...section} />}
      <MoreSection {...section} sourced={source !== null}>
        <PeopleField {...section} />
      </MoreSection>
      <div className="part acts">
        <Button kind="primary" {...agreedWith(answer.change)}>
          {say(id === null ? "form.event.publish" : "form.event.save")}
        </Button>
        <Button name="intent" value="check">
          {say("form.check")}
        </Button>
        {id === null ? null : <a href={cancelAddress(id, answer.values)}>{say("cancel.link")}</a>}
      </div>
    </FormFrame>
  );
}

/** Counted before it is saved; it takes the focus, for the form looks the same otherwise. */
function ChangePreview({ change }: { change: EventAnswer["change"] }) {
  const say = useSay();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (change) top.current?.focus();
  }, [change]);
  if (change === null) return null;
  return (
    <div ref={top} tabIndex={-1}>
      <Notice kind="attention" title={change.sentence}>
        <p>{say("form.change.hint")}</p>
        <div className="acts">
          <Button kind="primary" {...agreedWith(change)}>
            {say("form.change.yes")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

function agreedWith(change: EventAnswer["change"]) {
  return change === null ? {} : { name: "agreed", value: change.agreed };
}

function checkAddress(id: string | null): string {
  return id === null ? paths.checkEvent : withQuery(paths.checkEvent, { ignore: id });
}

/** Of a series, to what is being changed of it. */
function cancelAddress(id: string, { scope, at }: EventAnswer["values"]): string {
  return withQuery(paths.cancelEvent(id), scope === "" ? {} : { scope, at });
}

/** What goes along unseen; keyed, so that a new version replaces the old one. */
function Kept({ answer: { values } }: { answer: EventAnswer }) {
  const names = ["timeZone", "recurrence", "version", "scope", "at"] as const;
  return (
    <>
      {names.map((name) => (
        <input key={`${name} ${values[name]}`} type="hidden" name={name} value={values[name]} readOnly />
      ))}
    </>
  );
}

/** The last moment of which the board warned goes along, so that a clash that was avoided is counted. */
function Tried({ view, first }: { view: CheckView; first: string }) {
  const [tried, setTried] = useState(first);
  const seal = (view.state === "SEEN" && view.seal) || tried;
  if (seal !== tried) setTried(seal);
  return <input type="hidden" name="tried" value={seal} readOnly />;
}

interface WhomProps extends SectionProps {
  data: EventFormData;
  view: CheckView;
  onAdd: (field: SuggestedField, value: string) => void;
  sourced: boolean;
}

function Whom({ values, faults, data, view, onAdd, sourced }: WhomProps) {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("form.whom")}</h2>
      {sourced ? null : <AboutField values={values} faults={faults} hint={say("form.descriptionHint")} />}
      <Suggestions view={view} fields={["audiences", "themes", "areas"]} onAdd={onAdd} />
      <GroupedChoices
        name="audiences"
        legend={say("form.audiences")}
        fold={say("form.audiencesFold")}
        groups={[{ name: say("form.audiencesFold"), choices: data.terms.audiences }]}
        chosen={values.audiences}
        {...faultAt(faults, "audiences")}
      />
      <label className="choice">
        <input type="checkbox" name="invitationOnly" defaultChecked={values.invitationOnly} />
        <span>{say("form.invitationOnly")}</span>
      </label>
      <GroupedChoices
        name="themes"
        legend={say("form.themes")}
        fold={say("form.themesFold")}
        groups={data.terms.themes}
        chosen={values.themes}
        {...faultAt(faults, "themes")}
      />
    </section>
  );
}

function PeopleField({ values, faults }: SectionProps) {
  const say = useSay();
  return (
    <Field
      name="people"
      label={say("form.people")}
      inputMode="numeric"
      defaultValue={values.people}
      {...faultAt(faults, "people")}
    />
  );
}
