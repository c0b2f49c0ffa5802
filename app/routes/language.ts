import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "#domain/wording/language.ts";
import { formOf } from "../forms/form-of.server.ts";
import { languageCookie } from "../language.server.ts";
import { safePath } from "../safe-path.ts";

/** Keeps the reader's language and leads back to where she was. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request);
  const language = form.get("language");
  const headers = new Headers();
  if (isLanguage(language)) {
    headers.append("set-cookie", languageCookie(language, context.board.baseUrl.startsWith("https:")));
  }
  return redirect(safePath(form.get("next")), { status: 303, headers });
}

export function loader() {
  return redirect("/");
}
