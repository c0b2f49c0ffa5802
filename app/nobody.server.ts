import type { Language } from "#domain/wording/languages.ts";

/** The same address asked for by nobody in particular, who reads this language: neither session nor cookie comes along. */
export function askedByNobody({ url }: Request, language: Language): Request {
  return new Request(url, { headers: { "accept-language": language } });
}
