import type { DocumentNode } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { Plugin } from "graphql-yoga";
import { schema } from "./schema.ts";

/** A document that came so often is compiled: to walk one that is asked once costs less. */
const OFTEN = 3;

interface Known {
  times: number;
  /** By the name of the operation that was asked for; null where one cannot be compiled. */
  runs: Map<string, CompiledQuery["query"] | null>;
}

/** Runs what clients ask again and again as the documents of the pages are run: compiled, a third of the work. */
export function compiledWhenAgain(): Plugin {
  // The same text is the same document here: yoga keeps a thousand of them.
  const documents = new WeakMap<DocumentNode, Known>();
  return {
    onExecute({ args: { document, operationName }, setExecuteFn }) {
      const known = documents.get(document) ?? { times: 0, runs: new Map() };
      documents.set(document, known);
      known.times++;
      if (known.times < OFTEN) return;
      const run = runOf(known, document, operationName ?? "");
      if (run) setExecuteFn((asked) => run(asked.rootValue, asked.contextValue, asked.variableValues));
    },
  };
}

function runOf({ runs }: Known, document: DocumentNode, operation: string): CompiledQuery["query"] | null {
  const known = runs.get(operation);
  if (known !== undefined) return known;
  const made = compileQuery(schema, document, operation || undefined);
  const run = isCompiledQuery(made) ? made.query : null;
  runs.set(operation, run);
  return run;
}
