import type { MetaFunction } from "@remix-run/react";
import { metaOf } from "../ui/meta.ts";
import { Problem } from "../ui/problem.tsx";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "problem.404");

/** An address that leads nowhere is a page too, so that it knows its reader and what kind of board this is. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export function action() {
  throw new Response(null, { status: 404 });
}

export default function NoPage() {
  return <Problem error={null} />;
}
