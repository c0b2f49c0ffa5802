import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";

/** What broke is told to the log; the client gets a number to ask about. */
export function masked(error: unknown, report: ((error: unknown) => string) | undefined): GraphQLError {
  if (error instanceof GraphQLError && isMeant(error.originalError)) return error;
  const id = report?.(error instanceof GraphQLError ? (error.originalError ?? error) : error);
  return new GraphQLError("Something went wrong on the board.", { extensions: { code: "INTERNAL_SERVER_ERROR", id } });
}

function isMeant(cause: Error | null | undefined): boolean {
  return !cause || (cause instanceof GraphQLError && isMeant(cause.originalError));
}

/** A refused name comes back without near names, and a body that is none without the parser's own words. */
export function plainErrors(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (!("errors" in result) || !result.errors) return;
      setResult({ ...result, errors: result.errors.map(plain) });
    },
  };
}

function plain(error: GraphQLError): GraphQLError {
  if ("originalError" in error.extensions) return unread(error);
  const message = error.message.replace(/ ?Did you mean [^?]*\?/g, "");
  if (message === error.message) return error;
  const { nodes = null, path = null, extensions } = error;
  return new GraphQLError(message, { nodes, path, extensions });
}

/** That a body could not be read is the asker's fault, and what the parser says of it nobody's business. */
function unread({ message, extensions: { code } }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
