import { readMomentText } from "./moment-text.ts";

/** Writes a value into a field of the form, as if it were typed; a list ticks its box with that value. */
export function fill(form: HTMLFormElement, name: string, value: string): void {
  for (const field of form.querySelectorAll<HTMLElement>(`[name="${name}"]`)) {
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      if (field.value === value) field.checked = true;
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
    ) {
      field.value = value;
    }
  }
}

/** A moment that a button carries into the fields of day and times. */
export function fillMoment(form: HTMLFormElement, text: string): void {
  const { allDay: wholeDays, ...moment } = readMomentText(text);
  for (const [name, value] of Object.entries(moment)) fill(form, name, value);
  const allDay = form.querySelector<HTMLInputElement>('[name="allDay"]');
  if (allDay) allDay.checked = wholeDays;
}
