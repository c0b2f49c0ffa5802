import { paths, withEach } from "#domain/paths.ts";
import { choiceWithout } from "../filters.ts";

interface Step {
  /** The day from which it is shown, "2026-12-07". */
  from: string;
  label: string;
}

interface Props {
  params: URLSearchParams;
  /** What the steps lead through, for who does not see where they stand. */
  label: string;
  title: string;
  /** None when it would be over, or beyond what is kept. */
  before: Step | null;
  after: Step | null;
}

/** Names the week or month that is shown, and leads to the one before and after it with the same choice. */
export function StepHead({ params, label, title, before, after }: Props) {
  const to = withEach(paths.agenda, choiceWithout(params, "when"));
  return (
    <nav className="step-head" aria-label={label}>
      <h2>{title}</h2>
      {before ? <a href={to("from", before.from)}>{before.label}</a> : null}
      {after ? <a href={to("from", after.from)}>{after.label}</a> : null}
    </nav>
  );
}
