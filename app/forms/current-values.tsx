import { useSay } from "#app/ui/say.ts";
import type { CurrentRow } from "./current-rows.server.ts";

/** What somebody else made of it meanwhile, beside what was typed. */
export function CurrentValues({ rows }: { rows: CurrentRow[] }) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <section className="part current">
      <h2>{say("form.current")}</h2>
      <p>{say("form.current.hint")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("form.current.field")}</th>
            <th scope="col">{say("form.current.typed")}</th>
            <th scope="col">{say("form.current.now")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, name, typed, current }) => (
            <tr key={field}>
              <th scope="row">
                <a href={`#${field}`}>{name}</a>
              </th>
              <td>{typed || "–"}</td>
              <td>{current || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
