import { FLAG_BANDS, FLAG_STATES } from "#domain/flag/flag.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { paths } from "#domain/paths.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { BandMark } from "../ui/band-mark.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { Choices } from "../ui/choices.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { EventLine } from "../ui/event-line.tsx";
import { Facts } from "../ui/facts.tsx";
import { Field, SelectField, TextField } from "../ui/field.tsx";
import { FlagSentence, FlagState } from "../ui/flag-sentence.tsx";
import { OfferLine } from "../ui/offer-line.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { NETWORKS, sampleEvents, sampleFlag, sampleOffers } from "./samples.ts";

/** Flags, events and offers in all their states, and a list without any. */
export function Lists({ now }: { now: number }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <section className="part">
        <h2>{say("style.flags")}</h2>
        <p className="quiet">{say("style.flagsHint")}</p>
        <p className="bands">
          {FLAG_BANDS.map((band) => (
            <BandMark key={band} band={band} />
          ))}
        </p>
        {FLAG_BANDS.map((band) => (
          <FlagSentence key={band} flag={sampleFlag(say, band, now)} level="h3" link={false} />
        ))}
        <h3>{say("style.flagStates")}</h3>
        <ul className="plain-list">
          {FLAG_STATES.map((state) => (
            <li key={state}>
              <FlagState flag={{ ...sampleFlag(say, "NOTE", now), state }} always />
            </li>
          ))}
        </ul>
      </section>
      <section className="part">
        <h2>{say("style.events")}</h2>
        <ol className="dated">
          {sampleEvents(say, language, now).map(({ event, span }) => (
            <EventLine key={event.title} event={event} span={span} withDay />
          ))}
        </ol>
      </section>
      <section className="part">
        <h2>{say("style.offers")}</h2>
        <ul>
          {sampleOffers(say, language).map((offer) => (
            <OfferLine key={offer.title} offer={offer} />
          ))}
        </ul>
      </section>
      <section className="part">
        <h2>{say("style.nothing")}</h2>
        <EmptyState title={say("style.empty")} hint={say("style.emptyHint")}>
          <ButtonLink to={paths.agenda}>{say("filter.clear")}</ButtonLink>
        </EmptyState>
      </section>
    </>
  );
}

/** Fields as they are, and as they are when they were refused. */
export function Forms() {
  const say = useSay();
  const networks = NETWORKS.map(({ id, name }) => ({ value: id, label: name }));
  const forms = VALUE_FORMS.map((form) => ({ value: form, label: say(`valueForm.${form}`) }));
  const chosen = new URLSearchParams([
    ["network", "a"],
    ["value", "FREE"],
  ]);
  return (
    <section className="part">
      <h2>{say("style.forms")}</h2>
      <div className="content-read">
        <FormFaults faults={[{ field: "title", message: say("style.fault") }]} problem={null} />
        <Field name="title" label={say("form.title")} hint={say("style.fieldHint")} error={say("style.fault")} />
        <Field name="place" label={say("form.place")} hint={say("style.fieldHint")} optional />
        <TextField name="description" label={say("form.description")} optional />
        <SelectField name="network" label={say("form.network")} options={networks} />
        <Choices name="value" legend={say("form.valueForms")} options={forms} chosen={["FREE"]} />
        <Choices name="when" legend={say("form.themes")} options={networks} error={say("style.choiceFault")} />
        <p className="acts">
          <Button kind="primary" type="button">
            {say("style.button.primary")}
          </Button>
        </p>
      </div>
      <h3>{say("style.chips")}</h3>
      <Chips
        action={paths.agenda}
        params={chosen}
        groups={[
          { name: "network", legend: "", options: networks },
          { name: "value", legend: "", options: forms },
        ]}
      />
      <h3>{say("style.facts")}</h3>
      <Facts
        rows={[
          [say("form.place"), "OBA Bijlmerplein"],
          [say("form.network"), NETWORKS[0].name],
        ]}
      />
    </section>
  );
}
