import type { Board } from "#board/board.ts";
import { requestCode } from "#board/identity/request-code.ts";
import { signIn } from "#board/identity/sign-in.ts";

/** A browser in a test: it keeps the cookies that it is given, and sends them. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  get headers(): Headers {
    return new Headers({ cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") });
  }

  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /Max-Age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/** The board as it is when it is no demonstration. */
export function real(board: Board): Board {
  return { ...board, demonstration: null };
}

/** The code of the newest mail. */
export function mailedCode(board: Board): string {
  const texts = board.demonstration?.mails.map(({ text }) => text).join("\n") ?? "";
  return (/\d{4} \d{4}/.exec(texts)?.[0] ?? "").replace(" ", "");
}

/** Asks for a code in this browser and answers it. */
export async function askCode(board: Board, browser: Browser, email: string): Promise<string> {
  browser.keep((await requestCode(board, { email }, browser.headers)).headers);
  return mailedCode(board);
}

/** Signs somebody in with a code, as she does in this browser. */
export async function enterByCode(board: Board, browser: Browser, email: string): Promise<void> {
  const code = await askCode(board, browser, email);
  browser.keep((await signIn(board, { email, code }, browser.headers)).headers);
}
