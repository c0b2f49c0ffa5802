import { useSay } from "./say.ts";

/** On top of a form that was refused: every fault, each leading to its field. */
export function ErrorSummary({ faults }: { faults: { field: string; message: string }[] }) {
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <div className="notice notice-clash" role="alert">
      <h2 className="notice-title">{say("page.problems")}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
