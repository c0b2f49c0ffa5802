import { AsyncLocalStorage } from "node:async_hooks";
import { createYoga, type Plugin } from "graphql-yoga";
import type { Board } from "#board/board.ts";
import { type Admitted, admit } from "./admission.ts";
import { answerAgain, answerKept, isAsPagesDo } from "./answers.ts";
import { type Context, contextOf, type Visit } from "./context.ts";
import { limits } from "./limits.ts";
import { masked, plainErrors } from "./plain-errors.ts";
import { schema } from "./schema.ts";

interface Arrival extends Visit {
  board: Board;
  /** What a page for everybody bears at this moment, when who asks is nobody in particular. */
  validators?: { page: string | null } | null;
  /** Handed back here: the context, for the headers that the answer wants to set, and whether it changes as pages do. */
  made: { context?: Context; asPagesDo?: boolean };
  /** Tells the operator what broke and answers the number by which a client may name it. */
  report(error: unknown): string;
}

/** Of the request that is being answered: what masks an error is told of nothing else. */
const arrivals = new AsyncLocalStorage<Arrival>();

/** Answers a request to the graph from outside; to nobody in particular again what went out before and still holds. */
export async function handleGraphql(request: Request, from: Omit<Arrival, "made">): Promise<Response> {
  const admitted = await admit(request, from.board);
  if (admitted instanceof Response) return admitted;
  const tag = from.validators?.page ?? null;
  const known = tag && answerAgain(from.board, admitted.question, tag);
  const answer = known || (await freshAnswer(admitted, from, tag));
  answer.headers.set("cache-control", "no-store");
  return answer;
}

async function freshAnswer(
  { request, question }: Admitted,
  from: Omit<Arrival, "made">,
  tag: string | null,
): Promise<Response> {
  const made: Arrival["made"] = {};
  const arrival = { ...from, made };
  const answer = await arrivals.run(arrival, async () => yoga.handleRequest(request, arrival));
  if (tag && made.asPagesDo) return answerKept(from.board, question, tag, answer);
  for (const cookie of made.context?.setHeaders.getSetCookie() ?? []) answer.headers.append("set-cookie", cookie);
  return answer;
}

const yoga = createYoga<Arrival, Context>({
  schema,
  graphqlEndpoint: "/graphql",
  graphiql: false,
  landingPage: false,
  logging: false,
  batching: false,
  cors: false,
  multipart: false,
  maskedErrors: { maskError: (error) => masked(error, arrivals.getStore()?.report) },
  fetchAPI: { Request, Response, Headers, ReadableStream, TextEncoder, TextDecoder, URL, fetch, FormData, File, Blob },
  context: async ({ request, board, made, slowDown }) => {
    const visit = { slowDown: (seconds: number) => slowDown?.(seconds), gone: request.signal };
    made.context = await contextOf(board, request.headers, "api", visit);
    return made.context;
  },
  plugins: [...limits(), plainErrors(), toldAlike()],
});

/** Says of a whole answer without errors whether it changes only as pages for everybody do. */
function toldAlike(): Plugin {
  return {
    onExecute: ({ args: { document, operationName } }) => ({
      onExecuteDone({ result }) {
        const made = arrivals.getStore()?.made;
        if (made) made.asPagesDo = "data" in result && !result.errors && isAsPagesDo(document, operationName);
      },
    }),
  };
}
