import type { ResultOf } from "#app/gql.ts";
import { type Choice, ChoiceList } from "#app/ui/choices.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { type FieldFault, faultAt } from "../fault.ts";
import type { SplitAnswer } from "./post-split.server.ts";
import type { networkToSplit } from "./split-documents.ts";

interface Props {
  network: NonNullable<ResultOf<typeof networkToSplit>["network"]>;
  part: SplitAnswer["part"];
  faults: FieldFault[];
}

/** What of a network goes along: each kind folded, for there may be hundreds. */
export function PartFields({ network, part, faults }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { error } = faultAt(faults, "part");
  const groups: [keyof SplitAnswer["part"], Choice[]][] = [
    ["members", network.members.map(({ id, name, role }) => ({ value: id, label: name, note: say(`role.${role}`) }))],
    [
      "events",
      network.ownEvents.map(({ id, title, start }) => ({
        ...{ value: id, label: title, note: moment(language, "dayAndMonth", start) },
      })),
    ],
    ["offers", network.ownOffers.map(({ id, title }) => ({ value: id, label: title }))],
    ["feeds", network.feeds.map(({ id, name, address }) => ({ value: id, label: name ?? address }))],
  ];
  return (
    <fieldset className={error ? "field field-wrong" : "field"} id="part" tabIndex={-1}>
      <legend>{say("split.part")}</legend>
      <p className="hint">{say("split.partHint", { network: network.name })}</p>
      <p className="hint">{say("split.you", { network: network.name })}</p>
      {error ? <p className="wrong">{error}</p> : null}
      {groups.map(([name, options]) =>
        options.length === 0 ? (
          <p key={name} className="quiet">
            {say(`split.${name}`, { count: 0 })}
          </p>
        ) : (
          <details key={name} className="folded terms" open={part[name].length > 0}>
            <summary>{say(`split.${name}`, { count: options.length })}</summary>
            <ChoiceList name={name} options={options} chosen={part[name]} />
          </details>
        ),
      )}
    </fieldset>
  );
}
