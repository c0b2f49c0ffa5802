import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { handleGraphql } from "#graphql/yoga.ts";

export function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  return handleGraphql(request, context);
}

export function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  return handleGraphql(request, context);
}
