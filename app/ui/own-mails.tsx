import type { MailKind } from "#domain/mail.ts";
import { paths } from "#domain/paths.ts";
import { languageName } from "#domain/wording/language-name.ts";
import { type Language, POST_LANGUAGES, type PostLanguage } from "#domain/wording/languages.ts";
import { sayList } from "#domain/wording/list.ts";
import { Button } from "./button.tsx";
import { Choices } from "./choices.tsx";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";

interface Props {
  /** Null for both. */
  language: Language | null;
  mails: { kind: MailKind; wanted: boolean }[];
  /** Whether it was chosen just now. */
  kept: boolean;
}

/** Which mails one has, and in which language; those that one cannot do without are named. */
export function OwnMails({ language, mails, kept }: Props) {
  const say = useSay();
  const reader = useLanguage();
  const named = (one: PostLanguage) => languageName(reader, one);
  return (
    <section className="part">
      <h2 id="mails">{say("mails.title")}</h2>
      <p>{say("mails.always")}</p>
      {kept ? <Notice kind="warm" title={say("mails.kept")} live /> : null}
      <form method="post" action={paths.mails} className="stacked">
        <Choices
          name="mailLanguage"
          type="radio"
          legend={say("mails.language")}
          options={[
            { value: "both", label: sayList(reader, POST_LANGUAGES.map(named)) },
            ...POST_LANGUAGES.map((value) => ({ value, label: named(value) })),
          ]}
          chosen={[language ?? "both"]}
        />
        {mails.length === 0 ? null : (
          <Choices
            name="mails"
            legend={say("mails.which")}
            options={mails.map(({ kind }) => ({ value: kind, label: say(`mails.kind.${kind}`) }))}
            chosen={mails.filter(({ wanted }) => wanted).map(({ kind }) => kind)}
          />
        )}
        <Button>{say("mails.keep")}</Button>
      </form>
    </section>
  );
}
