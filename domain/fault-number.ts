/** The number of a request, from its nonce: a reader sees it when something broke, and an operator finds it in the log. */
export function faultNumber(nonce: string): string {
  return nonce.replace(/\W/g, "").slice(0, 8).toUpperCase();
}
