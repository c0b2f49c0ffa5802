import { VALUE_FORMS, type ValueForm } from "#domain/network/value-form.ts";
import { webAddress } from "../web-address.ts";

/** A network as it stands in a form. */
export interface NetworkValues {
  name: string;
  purpose: string;
  forWhom: string;
  howToJoin: string;
  url: string;
  areas: string[];
  valueForms: ValueForm[];
  fundingUntil: string;
}

export const NO_NETWORK: NetworkValues = {
  ...{ name: "", purpose: "", forWhom: "", howToJoin: "", url: "", fundingUntil: "" },
  ...{ areas: [], valueForms: [] },
};

/** What stands in a form that was sent. */
export function networkValuesOf(form: FormData): NetworkValues {
  const text = (name: string) => String(form.get(name) ?? "");
  const chosen = form.getAll("valueForms");
  return {
    name: text("name"),
    purpose: text("purpose"),
    forWhom: text("forWhom"),
    howToJoin: text("howToJoin"),
    url: text("url"),
    areas: form.getAll("areas").map(String),
    valueForms: VALUE_FORMS.filter((value) => chosen.includes(value)),
    fundingUntil: text("fundingUntil"),
  };
}

/** What it asks of the board. */
export function networkInputOf(values: NetworkValues) {
  return { ...values, url: webAddress(values.url), fundingUntil: values.fundingUntil || null };
}

type Shown = { [Key in Exclude<keyof NetworkValues, "areas">]?: NetworkValues[Key] | null };

/** A network as its form shows it. */
export function valuesOfNetwork({ areas, ...network }: Shown & { areas: readonly { id: string }[] }): NetworkValues {
  const said = Object.fromEntries(
    Object.entries(network).filter(([key, value]) => key in NO_NETWORK && value !== null),
  );
  return { ...NO_NETWORK, ...said, areas: areas.map(({ id }) => id) };
}
