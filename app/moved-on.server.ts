import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths, withQuery } from "#domain/paths.ts";
import { gql } from "./gql.ts";
import { ask } from "./graphql.server.ts";

const Merged = gql(`
  query Merged { merged { id slug mergeSettled mergedInto { id slug } } }
`);

/**
 * Leads an address of a network that went into another to that other: its page, and every list, feed and file of a
 * choice that names it. As long as it can be undone nobody is told to forget the old address.
 */
export async function moveOn({ request, context, params }: LoaderFunctionArgs): Promise<void> {
  const { pathname, searchParams } = new URL(request.url);
  const ofPage = params.slug !== undefined && pathname.startsWith("/networks/");
  // What was logged of a network stays under its own name.
  if (pathname === paths.log || (!ofPage && !searchParams.has("network"))) return;
  const { merged } = await ask({ request: new Request(request.url), context }, Merged, {});
  const gone = merged.filter(({ id, slug }) => searchParams.has("network", id) || (ofPage && slug === params.slug));
  if (gone.length === 0) return;
  const idNow = (id: string) => gone.find((one) => one.id === id)?.mergedInto?.id ?? id;
  const query = new URLSearchParams();
  for (const [name, value] of searchParams) {
    const now = name === "network" ? idNow(value) : value;
    if (!query.has(name, now)) query.append(name, now);
  }
  const page = gone.find(({ slug }) => ofPage && slug === params.slug)?.mergedInto?.slug;
  const path = page === undefined ? pathname : pathname.replace(/^\/networks\/[^/]+/, `/networks/${page}`);
  throw redirect(withQuery(path, query), { status: gone.every(({ mergeSettled }) => mergeSettled) ? 301 : 302 });
}
