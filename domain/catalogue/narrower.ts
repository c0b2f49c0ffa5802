interface Term {
  id: string;
  parent?: string | null;
  broader?: string | null;
}

/** The ids with everything that lies under them in the taxonomy: who filters on Zuidoost also means Gein. */
export function withNarrower(terms: readonly Term[], ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  for (let before = -1; before < wanted.size; ) {
    before = wanted.size;
    for (const term of terms) {
      const above = term.parent ?? term.broader;
      if (above && wanted.has(above)) wanted.add(term.id);
    }
  }
  return [...wanted];
}
