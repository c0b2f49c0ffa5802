import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths } from "#domain/paths.ts";
import { faultAt } from "../fault.ts";
import type { MergeAnswer } from "./post-merge.server.ts";

interface Props {
  network: { id: string; slug: string; name: string };
  /** With whom it can merge. */
  others: { id: string; name: string }[];
  answer: MergeAnswer | null;
}

/** Asks another network to become one. */
export function MergeForm({ network, others, answer }: Props) {
  const say = useSay();
  const { typed, faults } = answer ?? { typed: { other: "", goes: "THEY" as const }, faults: [] };
  return (
    <section className="part">
      <h2>{say("merge.ask")}</h2>
      <form method="post" action={paths.mergeNetwork(network.slug)} className="stacked">
        <ErrorSummary faults={faults} />
        <input type="hidden" name="network" value={network.id} />
        <SelectField
          name="other"
          label={say("merge.other")}
          options={[
            { value: "", label: say("merge.choose") },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={typed.other}
          {...faultAt(faults, "other")}
        />
        <Choices
          name="goes"
          type="radio"
          legend={say("merge.which")}
          options={[
            { value: "THEY", label: say("merge.stays", { network: network.name }) },
            { value: "WE", label: say("merge.leaves", { network: network.name }) },
          ]}
          chosen={[typed.goes]}
        />
        <Button name="act" value="ASK" kind="primary">
          {say("merge.send")}
        </Button>
      </form>
    </section>
  );
}
