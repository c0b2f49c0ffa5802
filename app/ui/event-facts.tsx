import { languageName } from "#domain/wording/language-name.ts";
import type { Language } from "#domain/wording/languages.ts";
import { Facts } from "./facts.tsx";
import { useLanguage, useSay } from "./say.ts";

interface Props {
  event: {
    themes: { id: string; name: string }[];
    language: Language;
    expectedAttendance: number | null;
    funder: string | null;
    url: string | null;
  };
}

/** The rest of what is known, and where to read more. */
export function EventFacts({ event }: Props) {
  const say = useSay();
  const { expectedAttendance: count, url } = event;
  return (
    <>
      {url === null ? null : (
        <p className="acts">
          <a className="button button-plain" href={url} rel="noopener nofollow">
            {say("event.site")}
          </a>
        </p>
      )}
      <div className="below">
        <Facts
          rows={[
            [say("event.about"), event.themes.map(({ name }) => name).join(", ")],
            [say("event.language"), languageName(useLanguage(), event.language)],
            [say("event.expected"), count === null ? "" : say("event.expectedCount", { count })],
            [say("event.funder"), event.funder],
          ]}
        />
      </div>
    </>
  );
}
