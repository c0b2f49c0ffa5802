/** The address as a browser needs it: who types "www.netwerk.nl" means https. Empty is null. */
export function webAddress(text: string): string | null {
  const typed = text.trim();
  if (typed === "") return null;
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed;
}
