import { useEffect, useRef } from "react";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { FieldFault } from "./fault.ts";

interface Props {
  faults: FieldFault[];
  /** What is wrong with the whole. */
  problem: string | null;
}

/** What is wrong, on top of the form; it takes the focus, so that nobody has to look for it. */
export function FormFaults({ faults, problem }: Props) {
  const top = useRef<HTMLDivElement>(null);
  const wrong = faults.length > 0 || problem !== null;
  useEffect(() => {
    if (wrong) top.current?.focus();
  }, [wrong]);
  return (
    <div ref={top} tabIndex={-1} className="form-faults">
      {problem === null ? null : (
        <div role="alert">
          <Notice kind="clash" title={problem} />
        </div>
      )}
      <ErrorSummary faults={faults} />
    </div>
  );
}
