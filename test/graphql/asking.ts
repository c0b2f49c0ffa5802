import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import type { Board } from "#board/board.ts";
import type { Actor } from "#domain/network/network.ts";
import { execute } from "#graphql/execute.ts";
import { handleGraphql } from "#graphql/yoga.ts";
import { aToken } from "../world.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
type Data = Record<string, any>;

/** Asks as a page does, in Dutch unless the headers say otherwise; `null` is an unknown reader. */
export async function ask(board: Board, actor: Actor | null, source: string, variables: object = {}): Promise<Data> {
  const document = parse(source) as TypedDocumentNode<Data, object>;
  return (await execute({ board, headers: await headersOf(board, actor), document, variables })).data;
}

/** Asks as a client from outside does. */
export async function post(board: Board, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const init = { method: "POST", body: text, headers: { "content-type": "application/json", ...headers } };
  return handleGraphql(new Request("http://localhost:3000/graphql", init), { board, report: () => "1" });
}

async function headersOf(board: Board, actor: Actor | null): Promise<Headers> {
  return new Headers(actor ? { authorization: `Bearer ${await aToken(board, actor)}` } : {});
}
