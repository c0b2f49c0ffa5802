import { redirect } from "@remix-run/node";
import type { Asked } from "#app/forms/asked.ts";
import { gql, type ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { paths } from "#domain/paths.ts";

const who = gql(`
  query SignedIn {
    viewer { person { id name email } boardRoles memberships { role duty network { id slug name } } }
  }
`);
export type Viewer = NonNullable<ResultOf<typeof who>["viewer"]>;

/** Who fills in the form; somebody who is not signed in goes there first and comes back to this page. */
export async function signedIn(asked: Asked): Promise<Viewer> {
  const { viewer } = await ask(asked, who);
  if (viewer) return viewer;
  const { pathname, search } = new URL(asked.request.url);
  throw redirect(paths.signInFirst(pathname + search));
}

/** The same for a page about a network's post: somebody else's post is not hers to change. */
export async function signedInFor(asked: Asked, network: string): Promise<Viewer> {
  const viewer = await signedIn(asked);
  if (viewer.memberships.some((membership) => membership.network.id === network)) return viewer;
  throw new Response(null, { status: 403 });
}
