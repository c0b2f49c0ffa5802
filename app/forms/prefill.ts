/** What an address fills in beforehand of a form, as if it were typed: of these fields only, over what the form begins with. */
export function prefill(params: URLSearchParams, names: readonly string[], first: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(first)) form.set(name, value);
  for (const name of names) if (params.has(name)) form.delete(name);
  for (const [name, value] of params) if (names.includes(name)) form.append(name, value);
  return form;
}
