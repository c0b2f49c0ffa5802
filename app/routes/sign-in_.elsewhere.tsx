import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { goElsewhere } from "../forms/sign-in/elsewhere.server.ts";
import { NotThere } from "../forms/sign-in/not-there.tsx";
import { metaOf } from "../ui/meta.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "signIn.title");

/** A link, not a form: a page's policy on forms holds for where they lead on to, and that is another site. */
export const loader = (args: LoaderFunctionArgs) => goElsewhere(args);

export default function Elsewhere() {
  return <NotThere {...useLoaderData<typeof loader>()} />;
}
