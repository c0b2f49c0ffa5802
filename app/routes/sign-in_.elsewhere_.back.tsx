import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { comeBack } from "../forms/sign-in/elsewhere.server.ts";
import { NotThere } from "../forms/sign-in/not-there.tsx";
import { metaOf } from "../ui/meta.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "signIn.title");
export const headers = () => ({ "cache-control": "no-store", "referrer-policy": "same-origin" });

/** Where the municipality's own sign-in sends people back to. */
export const loader = (args: LoaderFunctionArgs) => comeBack(args);

export default function Back() {
  return <NotThere {...useLoaderData<typeof loader>()} />;
}
