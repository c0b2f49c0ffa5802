import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { embedShape } from "#app/embed/shape.ts";
import { languageCookie } from "#app/language.server.ts";
import { Footer } from "#app/ui/footer.tsx";
import { Header } from "#app/ui/header.tsx";
import { LanguageContext } from "#app/ui/say.ts";
import { choiceName } from "#domain/feed/agenda-choice.ts";
import { wantedLanguage } from "#domain/wording/language.ts";
import { languageName } from "#domain/wording/language-name.ts";
import { sayMoment } from "#domain/wording/moment.ts";
import { say } from "#domain/wording/wording.ts";

// What somebody meets whose browser asks for Papiamentu and then Sranantongo (third-language.test.ts builds it).

const language = wantedLanguage("", "pap, srn;q=0.8, en;q=0.1");
const nobody = { person: null, plans: false, desk: false, waiting: 0, news: 0, demonstration: false };

export const read = {
  language,
  kept: wantedLanguage(languageCookie(language, true).split(";")[0] ?? "", "en"),
  embedded: embedShape(new URLSearchParams("lang=srn")).language,
  said: say(language, "embed.all"),
  day: sayMoment(language, "day", "2026-12-01T12:00:00Z"),
  choice: choiceName({ themes: ["geld"], language: "en" }, { language, board: "Samenbord", networks: [] }),
  called: languageName(language, "nl"),
  header: shown(createElement(Header, { here: "/", back: "/", ...nobody })),
  footer: shown(createElement(Footer, { back: "/", person: null })),
};

function shown(part: ReactElement): string {
  return renderToStaticMarkup(createElement(LanguageContext.Provider, { value: language }, part));
}
