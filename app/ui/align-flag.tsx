import { paths } from "#domain/paths.ts";
import { useOwns, useViewer } from "../viewer.ts";
import { Button, ButtonLink } from "./button.tsx";
import { named, partiesOf } from "./flag-sentence.tsx";
import { useLanguage, useSay } from "./say.ts";

interface Props {
  flag: Parameters<typeof partiesOf>[0] & {
    id: string;
    mayAnswer: boolean;
    alignment: { id: string; state: string } | null;
  };
}

/** The way to a way out: to the talk that there is about a flag, or to a new one; for its parties and officers. */
export function AlignFlag({ flag }: Props) {
  const say = useSay();
  const language = useLanguage();
  const parties = partiesOf(flag);
  const own = new Set(useViewer()?.memberships.map(({ network }) => network.id));
  const isParty = useOwns(parties);
  if (flag.alignment && flag.alignment.state !== "CLOSED") {
    return (
      <p className="acts">
        <ButtonLink to={paths.alignment(flag.alignment.id)} kind="primary">
          {say("alignment.toTalk")}
        </ButtonLink>
      </p>
    );
  }
  const others = parties.filter(({ id }) => !own.has(id));
  if (!flag.mayAnswer || parties.length < 2) return null;
  return (
    <form method="post" action={paths.alignFlag(flag.id)}>
      <p className="acts">
        <Button kind="primary">
          {isParty ? say("alignment.open", { networks: named(others, language) }) : say("alignment.openOfficer")}
        </Button>
      </p>
      <p className="quiet">{say("alignment.openHint")}</p>
    </form>
  );
}
