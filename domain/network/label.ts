/** What a network's own word means in the shared taxonomies. */
export interface Label {
  word: string;
  kind: "THEME" | "AUDIENCE" | "AREA" | "NOTHING";
  /** The id of the theme, audience or area; "" of nothing. */
  target: string;
}
