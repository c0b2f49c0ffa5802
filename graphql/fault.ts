import { GraphQLError } from "graphql";
import { NotAllowed, NotFound, Refusal, SignInNeeded, TooOften } from "#domain/refusal.ts";
import type { Language } from "#domain/wording/languages.ts";
import { sayWait } from "#domain/wording/wait.ts";
import { say } from "#domain/wording/wording.ts";
import type { Context } from "./context.ts";

export type FaultCode = "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "TOO_OFTEN" | "BAD_USER_INPUT";

/** An error that a client can act on by its code. */
export function fault(code: FaultCode, message: string, more: { seconds?: number } = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more } });
}

/** What a refusal says; of who goes too fast, how long to wait. */
export function refusalText(language: Language, refusal: Refusal): string {
  // Pothos hands on refusals in a proxy that hides their class.
  const { seconds } = refusal as Partial<TooOften>;
  return say(language, refusal.key, seconds === undefined ? {} : { wait: sayWait(language, seconds) });
}

/** The refusal as an error, for queries, whose answers are no unions. */
export function faultOf({ language }: Context, refusal: Refusal): GraphQLError {
  const more = refusal instanceof TooOften ? { seconds: refusal.seconds } : {};
  return fault(codeOf(refusal), refusalText(language, refusal), more);
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
