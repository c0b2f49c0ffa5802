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

/** A moment "2026-12-01 19:00 21:00" into the fields of day and times. */
export function fillMoment(form: HTMLFormElement, moment: string): void {
  const [date = "", start = "", end = ""] = moment.split(" ");
  fill(form, "date", date);
  fill(form, "start", start);
  fill(form, "end", end);
  fill(form, "lastDate", "");
  const allDay = form.querySelector<HTMLInputElement>('[name="allDay"]');
  if (allDay) allDay.checked = false;
}
