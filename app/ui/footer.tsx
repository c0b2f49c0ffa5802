import { paths } from "#domain/paths.ts";
import { LANGUAGE_CODES, LANGUAGES } from "#domain/wording/languages.ts";
import { Mark } from "./mark.tsx";
import { useLanguage, useSay } from "./say.ts";

interface Props {
  /** Where the choice of language leads. */
  back: string;
  /** The name of who is signed in, or null. */
  person: string | null;
}

/** What stands below every page: what this is, what it says of itself, the choice of language, and the way out. */
export function Footer({ back, person }: Props) {
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
          {LANGUAGE_CODES.map((code) => (
            <button key={code} name="language" value={code} lang={code} aria-pressed={code === language} type="submit">
              {LANGUAGES[code].name}
            </button>
          ))}
        </form>
        {person === null ? null : (
          <form method="post" action={paths.signOut} className="foot-links">
            <span>{say("page.signedInAs", { name: person })}</span>
            <button type="submit">{say("signIn.out")}</button>
          </form>
        )}
      </div>
    </footer>
  );
}
