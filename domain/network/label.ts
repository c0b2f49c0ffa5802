/** What a network's own word means in the shared taxonomies. */
export interface Label {
  word: string;
  kind: "THEME" | "AUDIENCE" | "AREA";
  /** The id of the theme, audience or area. */
  target: string;
}
