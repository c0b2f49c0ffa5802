import { useRef } from "react";
import { useSay } from "#app/ui/say.ts";
import type { OfferForm } from "#domain/catalogue/offer.ts";
import type { CheckView } from "./check/check-view.ts";

/** A field that a suggestion is for. */
export type SuggestedField = "audiences" | "themes" | "areas" | "need" | "form";

interface Props {
  view: CheckView;
  fields: SuggestedField[];
  onAdd: (field: SuggestedField, value: string) => void;
}

/** "Bedoel je …?": what the words seem to be about, each one tap away. */
export function Suggestions({ view, fields, onAdd }: Props) {
  const say = useSay();
  const group = useRef<HTMLFieldSetElement>(null);
  const chips = fields.flatMap((field) => chipsOf(view, field, say));
  if (chips.length === 0) return null;
  return (
    <fieldset ref={group} tabIndex={-1} className="field suggestions">
      <legend>{say("form.suggest")}</legend>
      <div className="quick">
        {chips.map(({ field, value, name }) => (
          <button
            type="submit"
            key={field + value}
            className="button button-plain"
            name="add"
            value={`${field} ${value}`}
            onClick={(event) => {
              event.preventDefault();
              group.current?.focus();
              onAdd(field, value);
            }}
          >
            {say(`form.suggest.${field}`, { name })}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

const MOST = 4;

interface Chip {
  field: SuggestedField;
  value: string;
  name: string;
}

function chipsOf(view: CheckView, field: SuggestedField, say: ReturnType<typeof useSay>): Chip[] {
  if (view.state !== "SEEN") return [];
  const { suggested } = view;
  if (field === "form")
    return suggested.form ? [{ field, value: suggested.form, name: formName(suggested.form, say) }] : [];
  if (field === "need") return suggested.need ? [{ field, value: suggested.need.id, name: suggested.need.name }] : [];
  return suggested[field].slice(0, MOST).map(({ id, name }) => ({ field, value: id, name }));
}

function formName(form: OfferForm, say: ReturnType<typeof useSay>): string {
  return say(`offerForm.${form}`);
}
