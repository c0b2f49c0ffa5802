import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { type Answered, execute } from "#graphql/execute.ts";

type Asked = Pick<LoaderFunctionArgs, "request" | "context">;

/** The one door from the pages to the floors below: runs a typed document in process as the person who asks. */
export async function ask<Data, Variables>(
  { request, context }: Asked,
  document: TypedDocumentNode<Data, Variables>,
  ...[variables]: Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]
): Promise<Data> {
  return (await askWithHeaders({ request, context }, document, variables as Variables)).data;
}

/** The same, with the headers that the answer wants to set: the cookies of signing in and out. */
export function askWithHeaders<Data, Variables>(
  { request, context }: Asked,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answered<Data>> {
  return execute({ board: context.board, headers: request.headers, document, variables, visit: context });
}
