/** What was written in a field, without the space around it; null when nothing was. */
export function written(value: string | null | undefined): string | null {
  return value?.trim() || null;
}
