import { Choices } from "#app/ui/choices.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { termChoices } from "#app/ui/taxonomy-groups.ts";
import { AUDIENCES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import { type Language, type Named, nameIn } from "#domain/wording/languages.ts";
import type { AlignmentData } from "./alignment-documents.ts";

interface Props {
  alignment: AlignmentData;
  typed: [string, string][];
}

type Post = AlignmentData["events"][number] | AlignmentData["offers"][number];

/** For whom and where each post is from now on; an event is in one area, an offer in as many as it serves. */
export function SplitFields({ alignment, typed }: Props) {
  return [...alignment.events, ...alignment.offers].map((post) => (
    <section key={post.id} className="part">
      <h3>{post.title}</h3>
      <input type="hidden" name="posts" value={post.id} />
      <Terms post={post} field="audiences" typed={typed} />
      {"area" in post ? <OneArea post={post} typed={typed} /> : <Terms post={post} field="areas" typed={typed} />}
    </section>
  ));
}

const TERMS = { audiences: AUDIENCES, areas: AREAS };

function Terms({ post, field, typed }: Pick<Props, "typed"> & { post: Post; field: "audiences" | "areas" }) {
  const say = useSay();
  const language = useLanguage();
  const named = field === "audiences" || "area" in post ? post.audiences : post.areas;
  const legend = say(`proposalField.${field}`, { title: post.title });
  return (
    <details className="folded terms">
      <summary>
        {legend} <span className="quiet">{named.map(({ name }) => name).join(", ") || say("history.none")}</span>
      </summary>
      <Choices
        name={`${field}:${post.id}`}
        legend={legend}
        options={termChoices(TERMS[field], language)}
        chosen={typed.length > 0 ? given(typed, `${field}:${post.id}`) : idsOf(TERMS[field], named, language)}
        quiet
      />
    </details>
  );
}

function OneArea({ post, typed }: Pick<Props, "typed"> & { post: AlignmentData["events"][number] }) {
  const say = useSay();
  const language = useLanguage();
  const name = `areas:${post.id}`;
  const now = idsOf(AREAS, post.area ? [post.area] : [], language);
  return (
    <SelectField
      name={name}
      label={say("proposalField.areas", { title: post.title })}
      options={[{ value: "", label: say("history.none") }, ...termChoices(AREAS, language)]}
      defaultValue={(typed.length > 0 ? given(typed, name) : now)[0] ?? ""}
    />
  );
}

function given(typed: Props["typed"], name: string): string[] {
  return typed.filter(([one]) => one === name).map(([, value]) => value);
}

/** The page knows what a post has by name. */
function idsOf(
  terms: readonly ({ id: string } & Named)[],
  names: readonly { name: string }[],
  language: Language,
): string[] {
  return terms.filter((term) => names.some(({ name }) => name === nameIn(language, term))).map(({ id }) => id);
}
