import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "./root.tsx";

/** Who reads, with her networks; null for a stranger. */
export function useViewer() {
  return useRouteLoaderData<typeof loader>("root")?.viewer ?? null;
}

/** Whether the reader may post for one of these networks. */
export function useOwns(networks: readonly { id: string }[]): boolean {
  const own = useViewer()?.memberships.map(({ network }) => network.id) ?? [];
  return networks.some(({ id }) => own.includes(id));
}
