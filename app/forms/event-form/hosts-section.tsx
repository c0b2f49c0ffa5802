import { Choices } from "#app/ui/choices.tsx";
import { useSay } from "#app/ui/say.ts";
import { faultAt } from "../fault.ts";
import type { Choice } from "../terms.ts";
import type { SectionProps } from "./form-data.ts";

/** With whom it is organised: each of them says yes before it is a host. */
export function HostsSection({ values, faults, others }: SectionProps & { others: Choice[] }) {
  const say = useSay();
  const options = others.filter(({ id }) => id !== values.network);
  if (options.length === 0) return null;
  const fault = faultAt(faults, "coHosts");
  const open = values.coHosts.length > 0 || fault.error !== undefined;
  return (
    <details className="part folded more" open={open}>
      <summary>
        {say("form.coHosts")} <span className="optional">({say("page.optional")})</span>
      </summary>
      <Choices
        name="coHosts"
        legend={say("form.coHostsWho")}
        hint={say("form.coHostsHint")}
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={values.coHosts}
        {...fault}
      />
    </details>
  );
}
