import { WHENS, type When } from "#domain/calendar/when.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { ChoiceList } from "../ui/choices.tsx";
import { Field, SelectField, TextField } from "../ui/field.tsx";
import { useSay } from "../ui/say.ts";
import { type EmbedShape, LIMITS, LOOKS } from "./shape.ts";

interface Props {
  code: {
    shape: EmbedShape;
    /** Of which days; null for all that come. */
    when: When | null;
    /** The colour as a field has it. */
    colour: string;
    element: string;
    frame: string;
    /** Where one sees what it will be. */
    address: string;
  };
  /** The chosen agenda. */
  choice: URLSearchParams;
}

/** How a network shows the chosen agenda on its own site: code to copy, and how it should look. */
export function SiteSection({ code, choice }: Props) {
  const say = useSay();
  return (
    <section className="part" id="site">
      <h2>{say("embed.site")}</h2>
      <p>{say("embed.siteHint")}</p>
      <TextField
        {...{ name: "code", label: say("embed.code"), hint: say("embed.codeHint"), className: "copied" }}
        {...{ readOnly: true, rows: 6, defaultValue: code.element }}
      />
      <p>
        <a href={code.address}>{say("embed.see")}</a>
      </p>
      <Looks code={code} choice={choice} />
      <details className="folded">
        <summary>{say("embed.noScript")}</summary>
        <TextField
          {...{ name: "frame", label: say("embed.frame"), hint: say("embed.frameHint"), className: "copied" }}
          {...{ readOnly: true, rows: 5, defaultValue: code.frame }}
        />
      </details>
    </section>
  );
}

function Looks({ code: { shape, when, colour }, choice }: Props) {
  const say = useSay();
  const limits = [...new Set([...LIMITS, shape.limit])].sort((a, b) => a - b);
  return (
    <form method="get" action={`${paths.subscribe}#site`} className="looks">
      {[...choice].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        {...{ name: "when", label: say("embed.when"), defaultValue: when ?? "" }}
        options={[
          { value: "", label: say("embed.when.all") },
          ...WHENS.map((one) => ({ value: one, label: say(`agenda.when.${one}`) })),
        ]}
      />
      <SelectField
        {...{ name: "limit", label: say("embed.limit"), defaultValue: String(shape.limit) }}
        options={limits.map((limit) => ({ value: String(limit), label: String(limit) }))}
      />
      <SelectField
        {...{ name: "look", label: say("embed.look"), defaultValue: shape.look ?? "" }}
        options={[
          { value: "", label: say("embed.look.own") },
          ...LOOKS.map((look) => ({ value: look, label: say(`embed.look.${look}`) })),
        ]}
      />
      <Field
        {...{ name: "accent", label: say("embed.accent"), hint: say("embed.accentHint") }}
        {...{ type: "color", defaultValue: colour }}
      />
      <ChoiceList
        name="compact"
        options={[{ value: "yes", label: say("embed.compact") }]}
        chosen={shape.compact ? ["yes"] : []}
      />
      <p className="acts">
        <Button>{say("embed.make")}</Button>
      </p>
    </form>
  );
}
