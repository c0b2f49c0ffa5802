import type { ReactNode } from "react";
import { useSay } from "../ui/say.ts";

/** The numbers of a picture in the two other ways: as a table, folded, and as a file. */
export function AsNumbers({ file, children }: { file: string; children: ReactNode }) {
  const say = useSay();
  return (
    <>
      <details className="folded">
        <summary>{say("overview.asTable")}</summary>
        {children}
      </details>
      <p>
        <a href={file}>{say("overview.asFile")}</a>
      </p>
    </>
  );
}
