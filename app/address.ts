import { useRouteLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import type { loader } from "./root.tsx";

/** The whole address of a path, to send to somebody. */
export function useAddress(path: string): string {
  return (useRouteLoaderData<typeof loader>("root")?.baseUrl ?? "") + path;
}

/** The same of a page that is not for everybody: it signs in first. */
export function usePrivateAddress(path: string): string {
  return useAddress(paths.signInFirst(path));
}
