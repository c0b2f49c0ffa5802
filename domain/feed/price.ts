/** The amount that a price names: "€ 12,50", "12.50", "10 euro"; null when it says more than that. */
export function amountOf(price: string): number | null {
  const [, whole, cents] = /^\s*(?:€|eur(?:o)?)?\s*(\d{1,6})(?:[.,](\d{2}|-))?\s*(?:€|euro)?\s*$/i.exec(price) ?? [];
  if (whole === undefined) return null;
  return Number(whole) + (cents === undefined || cents === "-" ? 0 : Number(cents) / 100);
}
