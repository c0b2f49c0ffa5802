import { setTimeout } from "node:timers/promises";
import { plainOf } from "../mailbox.ts";
import type { Answer } from "./bare.ts";
import type { Ground } from "./ground.ts";

/** Waits for a mail to somebody that brings a code, and takes it out of the box. */
export async function codeMailTo({ mails }: Ground, email: string): Promise<string> {
  for (let waited = 0; waited < 200; waited++) {
    const at = mails.findIndex((mail) => mail.includes(`To: ${email}`) && plainOf(mail).includes("/sign-in/link"));
    if (at >= 0) return mails.splice(at, 1)[0] ?? "";
    await setTimeout(20);
  }
  throw new Error(`No code came to ${email}.`);
}

/** The first part of each cookie that an answer sets. */
export function cookiesOf({ headers }: Answer): string {
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
}

/** Posts a form of the sign-in page. */
export function postSignIn(ground: Ground, fields: Record<string, string>, { next = "/", cookie = "" } = {}) {
  return ground.ask("nobody", `/sign-in?${new URLSearchParams({ next })}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...(cookie === "" ? {} : { cookie }) },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Asks for a code and reads it in the mail, as its reader does. */
export async function askCode(ground: Ground, email: string, ways: { next?: string; cookie?: string } = {}) {
  const asked = await postSignIn(ground, { step: "EMAIL", email }, ways);
  const [code = ""] = /\d{4} \d{4}/.exec(plainOf(await codeMailTo(ground, email))) ?? [];
  return { asked, code, browser: cookiesOf(asked) };
}

/** Signs somebody in as she does it; `cookie` is what the browser has already. */
export async function signInAs(ground: Ground, email: string, ways: { next?: string; cookie?: string } = {}) {
  const { code, browser } = await askCode(ground, email, ways);
  const cookie = [ways.cookie, browser].filter(Boolean).join("; ");
  const answer = await postSignIn(ground, { step: "CODE", email, code }, { ...ways, cookie });
  return { answer, session: cookiesOf(answer) };
}
