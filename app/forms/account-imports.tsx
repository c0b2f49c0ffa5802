import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { UndoButton } from "./import/undo-button.tsx";

interface Import {
  id: string;
  kind: "CALENDAR" | "OFFERS";
  at: string;
  undoneAt: string | null;
  counts: { new: number; changed: number; same: number; refused: number };
}

/** What was read in for one's networks, each to be taken back as a whole. */
export function AccountImports({ networks }: { networks: { id: string; name: string; imports: Import[] }[] }) {
  const say = useSay();
  const language = useLanguage();
  const imports = networks.flatMap((network) => network.imports.map((one) => ({ ...one, network: network.name })));
  if (imports.length === 0) return <p>{say("account.noImports")}</p>;
  return (
    <ul className="account-list">
      {imports.map(({ id, kind, at, undoneAt, counts, network }) => (
        <li key={id}>
          <h3>{say("account.import", { kind, day: moment(language, "stamp", at) })}</h3>
          <p className="quiet">
            {network} · {say("import.doneCounts", { ...counts })}
          </p>
          {undoneAt === null ? <UndoButton id={id} /> : <p className="status">{say("import.undone")}</p>}
        </li>
      ))}
    </ul>
  );
}
