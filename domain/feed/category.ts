/** A label as a category that every program reads whole: many split at a comma, escaped or not (node-ical, ts-ics). */
export function categoryOf(label: string): string {
  return label.replace(/\s*[,;]\s*/g, " / ");
}
