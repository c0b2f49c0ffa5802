import { useRef } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field, SelectField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { WhoSees } from "#app/ui/who-sees.tsx";
import { OFFER_FORMS } from "#domain/catalogue/offer.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { CheckPanel } from "../check/check-panel.tsx";
import type { CheckView } from "../check/check-view.ts";
import { useCheck } from "../check/use-check.ts";
import { CurrentValues } from "../current-values.tsx";
import { faultAt } from "../fault.ts";
import { fill } from "../fill.ts";
import { FormFaults } from "../form-faults.tsx";
import { FormFrame } from "../form-frame.tsx";
import { MoreSection } from "../more-section.tsx";
import { Suggestions } from "../suggestions.tsx";
import { GroupedChoices, TermSelect } from "../term-choices.tsx";
import type { Choice, Terms } from "../terms.ts";
import { AboutField, WhatSection } from "../what-section.tsx";
import type { OfferAnswer } from "./post-offer.server.ts";

interface Props {
  answer: OfferAnswer;
  networks: Choice[];
  terms: Terms;
  /** The offer that is being changed; null for a new one. */
  id: string | null;
}

/** The one form for a new and for a changed offer. */
export function OfferForm({ answer, networks, terms, id }: Props) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const { view, busy, look } = useCheck(form, checkAddress(id), answer.check);
  const add = (field: string, value: string) => {
    if (form.current) fill(form.current, field, value);
    look();
  };
  const section = { values: answer.values, faults: answer.faults };
  return (
    <FormFrame form={form} onChange={look}>
      <FormFaults faults={answer.faults} problem={answer.problem} />
      <CurrentValues rows={answer.current} />
      <input key={answer.values.version} type="hidden" name="version" value={answer.values.version} readOnly />
      <WhatSection {...section} networks={networks} />
      <AboutField {...section} hint={say("form.offer.descriptionHint")} />
      <CheckPanel view={view} busy={busy} of="OFFER" />
      <ForWhat {...section} terms={terms} view={view} onAdd={add} />
      <MoreSection {...section} />
      <section className="part who">
        <WhoSees what="offer" />
      </section>
      <div className="part acts">
        <Button kind="primary">{say(id === null ? "form.offer.publish" : "form.event.save")}</Button>
        <Button name="intent" value="check">
          {say("form.offer.check")}
        </Button>
        {id === null ? null : <a href={paths.withdrawOffer(id)}>{say("withdraw.link")}</a>}
      </div>
    </FormFrame>
  );
}

function checkAddress(id: string | null): string {
  return id === null ? paths.checkOffer : withQuery(paths.checkOffer, { ignore: id });
}

interface ForWhatProps extends Pick<OfferAnswer, "values" | "faults"> {
  terms: Terms;
  view: CheckView;
  onAdd: (field: string, value: string) => void;
}

function ForWhat({ values, faults, terms, view, onAdd }: ForWhatProps) {
  const say = useSay();
  const forms = OFFER_FORMS.map((value) => ({ value: value as string, label: say(`offerForm.${value}`) }));
  return (
    <section className="part">
      <h2>{say("form.whom")}</h2>
      <Suggestions view={view} fields={["need", "form", "audiences", "areas"]} onAdd={onAdd} />
      <TermSelect
        name="need"
        label={say("form.need")}
        none={say("form.needNone")}
        groups={terms.themes}
        value={values.need}
        {...faultAt(faults, "need")}
      />
      <SelectField
        name="form"
        label={say("form.offerForm")}
        options={[{ value: "", label: say("form.offerFormNone") }, ...forms]}
        defaultValue={values.form}
        optional
        {...faultAt(faults, "form")}
      />
      <Reach values={values} faults={faults} terms={terms} />
      <Field
        name="schedule"
        label={say("form.schedule")}
        hint={say("form.scheduleHint")}
        defaultValue={values.schedule}
        optional
        {...faultAt(faults, "schedule")}
      />
    </section>
  );
}

function Reach({ values, faults, terms }: Pick<ForWhatProps, "values" | "faults" | "terms">) {
  const say = useSay();
  return (
    <>
      <GroupedChoices
        name="audiences"
        legend={say("form.audiences")}
        fold={say("form.audiencesFold")}
        groups={[{ name: say("form.audiencesFold"), choices: terms.audiences }]}
        chosen={values.audiences}
        {...faultAt(faults, "audiences")}
      />
      <GroupedChoices
        name="areas"
        legend={say("form.areas")}
        fold={say("form.areasFold")}
        groups={terms.areas}
        chosen={values.areas}
        {...faultAt(faults, "areas")}
      />
    </>
  );
}
