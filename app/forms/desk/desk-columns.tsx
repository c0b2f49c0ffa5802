import { useSay } from "#app/ui/say.ts";
import { isSettled } from "#domain/flag/urgency.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { DeskColumnData } from "./desk-documents.ts";
import { DeskRow } from "./desk-row.tsx";

interface Props {
  columns: readonly DeskColumnData[];
  params: URLSearchParams;
  chosen: readonly string[];
  me: string;
  now: number;
}

/** The same flags by how they stand: what is open above, what is settled below. A phone shows one under the other. */
export function DeskColumns({ columns, ...rest }: Props) {
  const say = useSay();
  const parts = [
    { name: say("desk.open"), of: columns.filter((column) => !isSettled(column)) },
    { name: say("desk.settled"), of: columns.filter(isSettled) },
  ];
  return (
    <>
      <nav className="desk-jumps" aria-label={say("desk.view.columns")}>
        <ul>
          {columns.map(({ state, totalCount }) => (
            <li key={state}>
              <a href={`#${state}`}>{say(`desk.state.${state}`)}</a> <span className="quiet">{totalCount}</span>
            </li>
          ))}
        </ul>
      </nav>
      {parts
        .filter(({ of }) => of.length > 0)
        .map(({ name, of }) => (
          <section key={name} className="desk-part" aria-label={name}>
            {of.map((column) => (
              <Column key={column.state} column={column} {...rest} />
            ))}
          </section>
        ))}
    </>
  );
}

function Column({
  column: { state, totalCount, nodes },
  params,
  ...rest
}: Omit<Props, "columns"> & { column: DeskColumnData }) {
  const say = useSay();
  const list = new URLSearchParams(params);
  list.delete("view");
  list.set("state", state);
  const name = say(`desk.state.${state}`);
  return (
    <section className="desk-column" aria-labelledby={state}>
      <h2 id={state}>
        {name} <span className="quiet">{totalCount}</span>
      </h2>
      {nodes.length === 0 ? <p className="quiet">{say("desk.columnEmpty")}</p> : null}
      <ol>
        {nodes.map((flag) => (
          <DeskRow key={flag.id} flag={flag} card {...rest} />
        ))}
      </ol>
      {totalCount > nodes.length ? (
        <p className="desk-rest">
          <a
            href={withQuery(paths.desk, list)}
            aria-label={say("desk.columnMoreOf", { count: totalCount, state: name })}
          >
            {say("desk.columnMore", { count: totalCount - nodes.length })}
          </a>
        </p>
      ) : null}
    </section>
  );
}
