import type { Language } from "#domain/catalogue/offer.ts";
import { paths } from "#domain/paths.ts";
import { Mark } from "./mark.tsx";
import { useLanguage, useSay } from "./say.ts";

const LANGUAGES: [Language, string][] = [
  ["nl", "Nederlands"],
  ["en", "English"],
];

/** What stands below every page: what this is, what it says of itself, and the choice of language. `back` is where the choice leads. */
export function Footer({ back }: { back: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="foot-line">
          <Mark />
          <span>{say("page.tagline")}</span>
        </p>
        <p className="foot-links">
          <a href={paths.privacy}>{say("privacy.link")}</a>
          <a href={paths.accessibility}>{say("accessibility.link")}</a>
        </p>
        <form method="post" action={paths.language} className="languages" aria-label={say("page.language")}>
          <input type="hidden" name="next" value={back} />
          {LANGUAGES.map(([code, name]) => (
            <button key={code} name="language" value={code} lang={code} aria-pressed={code === language} type="submit">
              {name}
            </button>
          ))}
        </form>
      </div>
    </footer>
  );
}
