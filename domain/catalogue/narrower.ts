interface Term {
  id: string;
  parent?: string | null;
  broader?: string | null;
}

/** The ids that the taxonomy knows, with everything under them: who filters on Zuidoost also means Gein. */
export function withNarrower(terms: readonly Term[], ids: readonly string[]): string[] {
  const asked = new Set(ids);
  const wanted = new Set(terms.filter(({ id }) => asked.has(id)).map(({ id }) => id));
  // An unknown id must find nothing, not everything.
  if (wanted.size === 0 && asked.size > 0) return [""];
  for (let before = -1; before < wanted.size; ) {
    before = wanted.size;
    for (const term of terms) {
      const above = term.parent ?? term.broader;
      if (above && wanted.has(above)) wanted.add(term.id);
    }
  }
  return [...wanted];
}
