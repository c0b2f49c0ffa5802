/** Refuses a post that another site's page sent: Remix looks at the origin of pages, but not of addresses without one. */
export function demandOwnOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const foreign = origin !== null && URL.canParse(origin) && new URL(origin).host !== request.headers.get("host");
  if (foreign || (site !== null && site !== "same-origin")) throw new Response(null, { status: 403 });
}
