import { GraphQLError } from "graphql";
import { NotAllowed, NotFound, Refusal, SignInNeeded, TooOften } from "#domain/refusal.ts";
import { say } from "#domain/wording/wording.ts";
import type { Context } from "./context.ts";

export type FaultCode = "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "TOO_OFTEN" | "BAD_USER_INPUT";

/** An error that a client can act on by its code. */
export function fault(code: FaultCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The refusal as an error, for queries, whose answers are no unions. */
export function faultOf({ language }: Context, refusal: Refusal): GraphQLError {
  return fault(codeOf(refusal), say(language, refusal.key));
}

/** Waits for a reading verb; what it refuses becomes an error with a code. */
export async function answered<Result>(context: Context, verb: Promise<Result>): Promise<Result> {
  try {
    return await verb;
  } catch (error) {
    throw error instanceof Refusal ? faultOf(context, error) : error;
  }
}

function codeOf(refusal: Refusal): FaultCode {
  if (refusal instanceof SignInNeeded) return "UNAUTHENTICATED";
  if (refusal instanceof TooOften) return "TOO_OFTEN";
  if (refusal instanceof NotAllowed) return "FORBIDDEN";
  return refusal instanceof NotFound ? "NOT_FOUND" : "BAD_USER_INPUT";
}
