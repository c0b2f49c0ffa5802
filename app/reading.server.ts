import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { ask } from "./graphql.server.ts";

type Asked = Pick<LoaderFunctionArgs, "request" | "context">;

/** Asks for a page: a reader who has to sign in first is led there and back again. */
export async function read<Data, Variables>(
  args: Asked,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  try {
    return await ask(
      args,
      document as TypedDocumentNode<Data, Record<string, unknown>>,
      variables as Record<string, unknown>,
    );
  } catch (fault) {
    if (fault instanceof Response && fault.status === 401) throw signInFirst(args.request);
    throw fault;
  }
}

/** To the sign-in page, and after that back to where the reader wanted to be. */
export function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  return redirect(paths.signInFirst(pathname + search));
}

/** The value, or the page that says it is not there. */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Response(null, { status: 404 });
  return value;
}
