import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type DocumentNode, type ExecutionResult, type GraphQLError, validate } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { Board } from "#board/board.ts";
import { contextOf, type Visit } from "./context.ts";
import type { FaultCode } from "./fault.ts";
import { schema } from "./schema.ts";

interface Asking<Data, Variables> {
  board: Board;
  /** The headers of the page's request: they say who asks and in which language. */
  headers: Headers;
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  /** The same object for everything that one visit to a page asks. */
  visit?: Visit;
}

export interface Answered<Data> {
  data: Data;
  /** Headers that the answer wants to set. */
  headers: Headers;
}

/**
 * Runs a typed document in process, with the permission of the person who asks and without the limits for outside
 * clients. Throws a Response for what the reader may not see or asked wrongly, and the error itself for what broke.
 */
export async function execute<Data, Variables>(asking: Asking<Data, Variables>): Promise<Answered<Data>> {
  const { board, headers, document, variables } = asking;
  const context = await contextOf(board, headers, "page", asking.visit);
  const run = compiledOf(document);
  const result = (await run(undefined, context, variables as object)) as ExecutionResult<Data>;
  if (result.errors) throw failureOf(result.errors);
  return { data: result.data as Data, headers: context.setHeaders };
}

const compiled = new WeakMap<DocumentNode, CompiledQuery["query"]>();

/** Documents are constants of the pages: each is validated and compiled once. */
function compiledOf(document: DocumentNode): CompiledQuery["query"] {
  const known = compiled.get(document);
  if (known) return known;
  const errors = validate(schema, document);
  if (errors.length > 0) throw new AggregateError(errors, errors[0]?.message);
  const made = compileQuery(schema, document);
  if (!isCompiledQuery(made)) throw new AggregateError(made.errors ?? [], "A document of a page cannot be compiled.");
  compiled.set(document, made.query);
  return made.query;
}

const STATUS: Record<FaultCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_OFTEN: 429,
  BAD_USER_INPUT: 400,
};

function failureOf(errors: readonly GraphQLError[]): unknown {
  const broken = errors.find((error) => statusOf(error) === undefined);
  if (broken) return broken.originalError ?? broken;
  return responseTo(errors[0]);
}

function responseTo(error: GraphQLError | undefined): Response {
  // A page says how long to wait in words of its own.
  return new Response(error?.extensions?.seconds === undefined ? error?.message : String(error.extensions.seconds), {
    status: (error && statusOf(error)) ?? 500,
  });
}

/** An error without a path is about the variables, which come from the reader's address bar or form. */
function statusOf({ extensions, path }: GraphQLError): number | undefined {
  return STATUS[extensions?.code as FaultCode] ?? (path ? undefined : STATUS.BAD_USER_INPUT);
}
