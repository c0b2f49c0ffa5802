export interface Choice {
  id: string;
  name: string;
}

export interface ChoiceGroup {
  name: string;
  choices: Choice[];
}

/** What the forms let one pick from. */
export interface Terms {
  areas: ChoiceGroup[];
  themes: ChoiceGroup[];
  audiences: Choice[];
}
