import type { ReactNode } from "react";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { paths } from "#domain/paths.ts";
import { AREAS } from "#domain/place/areas.ts";
import { type Named, nameIn } from "#domain/wording/languages.ts";
import { Button } from "../ui/button.tsx";
import { useLanguage, useSay } from "../ui/say.ts";

interface Props {
  asked: { need: string | null; area: string | null; audience: string | null };
  /** Whether it was answered before. */
  again: boolean;
}

type Term = { id: string } & Named;

const PLACES = AREAS.filter(({ kind }) => kind === "DISTRICT" || kind === "TOWN");

/** Three questions as one form that works without script; each may be left open. */
export function FitForm({ asked, again }: Props) {
  const say = useSay();
  return (
    <form method="get" action={`${paths.fit}#answer`} className="fit-form">
      <Question name="need" label={say("fit.need")} chosen={asked.need}>
        {THEMES.filter(({ parent }) => parent === null).map((broad) => (
          <Group key={broad.id} whole={broad} parts={THEMES.filter(({ parent }) => parent === broad.id)} />
        ))}
      </Question>
      <Question name="area" label={say("fit.area")} chosen={asked.area}>
        {PLACES.map((district) => (
          <Group
            key={district.id}
            whole={district}
            parts={AREAS.filter(({ kind, parent }) => kind === "NEIGHBOURHOOD" && parent === district.id)}
          />
        ))}
      </Question>
      <Question name="audience" label={say("fit.audience")} chosen={asked.audience}>
        {AUDIENCES.map((audience) => (
          <Option key={audience.id} term={audience} />
        ))}
      </Question>
      <p className="fit-ask">
        <Button kind="primary">{again ? say("fit.askAgain") : say("fit.ask")}</Button>
        <span className="quiet">{say("fit.nothingKept")}</span>
      </p>
    </form>
  );
}

function Question({
  name,
  label,
  chosen,
  children,
}: {
  name: string;
  label: string;
  chosen: string | null;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ""}>
        <option value="">{say("fit.any")}</option>
        {children}
      </select>
    </div>
  );
}

function Group({ whole, parts }: { whole: Term; parts: readonly Term[] }) {
  const language = useLanguage();
  if (parts.length === 0) return <Option term={whole} />;
  return (
    <optgroup label={nameIn(language, whole)}>
      <Option term={whole} />
      {parts.map((part) => (
        <Option key={part.id} term={part} />
      ))}
    </optgroup>
  );
}

function Option({ term }: { term: Term }) {
  const language = useLanguage();
  return <option value={term.id}>{nameIn(language, term)}</option>;
}
