/** The address if a browser may follow it: http or https, nothing else. */
export function webAddress(address: string | null): string | null {
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
