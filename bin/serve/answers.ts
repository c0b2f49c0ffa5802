import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { Validators } from "./validators.ts";

/** A whole answer as it went out, with the validator under which it may go out again. */
interface Answer {
  tag: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const MOST = 10_000;
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_BYTES_EACH = 8 * 1024 * 1024;
const LONGEST_KEY = 2_000;

/**
 * Answers that have gone out once, for as long as nothing has been written: one is given only when its validator is that
 * of this very moment, so a write is seen at once. The ones not asked for longest go first.
 */
class Answers {
  readonly #kept = new LRUCache<string, Answer>({
    max: MOST,
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length,
  });

  /** Sends the answer for this request when one is kept that is still good. */
  give(request: IncomingMessage, response: ServerResponse, { feed, page }: Validators): boolean {
    const key = keyOf(request);
    const answer = this.#kept.get(key);
    if (!answer) return false;
    if (answer.tag !== feed && answer.tag !== page) return false;
    if (isUnmodified(request, answer)) response.writeHead(304, { ...FRESH, etag: answer.tag }).end();
    else response.writeHead(200, answer.headers).end(answer.body);
    return true;
  }

  /** Keeps what goes out to this request, if it bears a validator of the moment at which it was asked. */
  keep(request: IncomingMessage, response: ServerResponse, { feed, page }: Validators): void {
    const key = keyOf(request);
    if (key.length > LONGEST_KEY) return;
    const wanted = () => {
      const tag = response.getHeader("etag");
      // A feed without a date was written within this second and gets its date with the next reading.
      const whole = tag === page || (tag === feed && response.hasHeader("last-modified"));
      return whole && response.statusCode === 200 && !response.hasHeader("set-cookie");
    };
    recorded(response, wanted, (body) => {
      const { "transfer-encoding": _, ...headers } = response.getHeaders();
      this.#kept.set(key, { tag: String(headers.etag), body, headers: { ...headers, "content-length": body.length } });
    });
  }
}

/** Everything by which two answers of one moment can differ for readers who are nobody in particular. */
function keyOf({ url, headers }: IncomingMessage): string {
  return [headers["accept-encoding"], headers["accept-language"], headers.cookie, headers.host, url].join("\n");
}

/** Hands over the bytes that went out, if they are wanted when the first are written, and not too many to keep. */
function recorded(response: ServerResponse, wanted: () => boolean, done: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  let keeps: boolean | null = null;
  let bytes = 0;
  const add = (chunk: unknown) => {
    keeps ??= wanted();
    if (!keeps || (typeof chunk !== "string" && !(chunk instanceof Uint8Array))) return;
    const part = Buffer.from(chunk as Uint8Array);
    bytes += part.length;
    keeps = bytes <= MOST_BYTES_EACH;
    if (keeps) parts.push(part);
    else parts.length = 0;
  };
  const { write, end } = response;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    add(chunk);
    return Reflect.apply(write, response, [chunk, ...rest]);
  }) as typeof write;
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    add(chunk);
    return Reflect.apply(end, response, [chunk, ...rest]);
  }) as typeof end;
  response.once("finish", () => {
    if (keeps && bytes > 0) done(Buffer.concat(parts));
  });
}

export type Pages = (request: IncomingMessage, response: ServerResponse, validators: Validators) => void;

/**
 * Stands before the pages: says `304` to who has what is still good, gives again what has gone out before to readers
 * who are nobody in particular, and leaves the rest to the pages with the validators that their answer may bear.
 */
export function fromMemory(
  validate: (headers: IncomingMessage["headers"]) => Promise<Validators>,
  pages: Pages,
  report: (request: IncomingMessage, error: unknown) => string,
): RequestListener {
  const answers = new Answers();
  return async (request, response) => {
    const validators = await validate(request.headers).catch((error) => broken(report(request, error), response));
    if (!validators) return;
    const good = goodTag(request, validators);
    if (good !== null) return void response.writeHead(304, { ...FRESH, etag: good }).end();
    if (request.method === "GET" && validators.page !== null) {
      if (answers.give(request, response, validators)) return;
      answers.keep(request, response, validators);
    }
    pages(request, response, validators);
  };
}

function broken(id: string, response: ServerResponse): void {
  response
    .writeHead(500, { "content-type": "text/plain; charset=utf-8" })
    .end(`Something went wrong on the board (${id}).`);
}

/** A date counts only when no validator is given (RFC 9110 §13.2.2). */
function isUnmodified({ headers }: IncomingMessage, answer: Answer): boolean {
  if (headers["if-none-match"] !== undefined) return false;
  return Date.parse(headers["if-modified-since"] ?? "") >= Date.parse(String(answer.headers["last-modified"]));
}

/** That of the reader's validators which still holds. A listing of several is read whole (RFC 9110 §13.1.2). */
function goodTag({ method, headers }: IncomingMessage, { feed, page }: Validators): string | null {
  const tags = headers["if-none-match"];
  if (tags === undefined || (method !== "GET" && method !== "HEAD")) return null;
  const good = tags.split(",").map((tag) => tag.trim());
  return good.find((tag) => tag === feed || (page !== null && tag === page)) ?? null;
}

/** The reader asks each time; the answer is mostly that nothing changed. */
const FRESH = { "cache-control": "no-cache", vary: "Cookie, Accept-Language, Accept-Encoding" };
