import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { Board } from "#board/board.ts";

/** Queries that say to nobody in particular only what pages for everybody say: they change when such a page does. */
const AS_PAGES_DO = new Set([
  ...["agenda", "agendaDays", "areas", "audiences", "days", "event", "networks", "offer", "offers", "offersByIds"],
  "themes",
]);

/** An answer that has gone out, with the validator under which it may go out again. */
interface Answer {
  tag: string;
  type: string;
  body: Buffer<ArrayBuffer>;
}

type Answers = LRUCache<string, Answer>;

/** Some five hundred lists of fifty; of small answers fewer than their bytes would allow, for each takes room beside them. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST = 4_000;
const ofBoard = new WeakMap<Board, Answers>();

/** The answer that went out to this question before, if it still holds. */
export function answerAgain(board: Board, question: string, tag: string): Response | null {
  const answer = answersOf(board).get(question);
  return answer?.tag === tag ? written(answer) : null;
}

/** Keeps an answer for who asks the same, for as long as its validator holds. */
export async function answerKept(board: Board, question: string, tag: string, answer: Response): Promise<Response> {
  const body = Buffer.from(await answer.arrayBuffer());
  const whole = { tag, type: answer.headers.get("content-type") ?? "", body };
  answersOf(board).set(question, whole);
  return written(whole);
}

function written({ body, type }: Answer): Response {
  return new Response(body, { headers: { "content-type": type } });
}

function answersOf(board: Board): Answers {
  const sizeCalculation = ({ body }: Answer, question: string) => body.length + question.length;
  const answers: Answers = ofBoard.get(board) ?? new LRUCache({ max: MOST, maxSize: MOST_BYTES, sizeCalculation });
  ofBoard.set(board, answers);
  return answers;
}

/** Whether an operation asks nothing but what is answered alike to everybody until a page for everybody changes. */
export function isAsPagesDo(document: DocumentNode, name: string | null | undefined): boolean {
  const operation = getOperationAST(document, name);
  return operation?.operation === "query" && selectsAsPagesDo(operation.selectionSet, document);
}

function selectsAsPagesDo({ selections }: SelectionSetNode, document: DocumentNode): boolean {
  return selections.every((one) => {
    if (one.kind === Kind.FIELD) return AS_PAGES_DO.has(one.name.value);
    const part = one.kind === Kind.INLINE_FRAGMENT ? one : fragmentOf(one, document);
    return part !== undefined && selectsAsPagesDo(part.selectionSet, document);
  });
}

/** Of a document that was found valid: no fragment holds itself. */
function fragmentOf({ name }: FragmentSpreadNode, { definitions }: DocumentNode): FragmentDefinitionNode | undefined {
  return definitions.find(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value,
  );
}
