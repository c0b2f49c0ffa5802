import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  /** Above the title: where this belongs. */
  kicker?: ReactNode;
  /** One quiet sentence, or what one needs first. */
  lead?: ReactNode;
  /** At most one primary act. */
  acts?: ReactNode;
  /** `read` for running text and forms, `wide` for lists and tables. */
  width?: "read" | "wide";
  children: ReactNode;
}

/** The frame of every page: its title on the deep ground of the flats, its content on paper. */
export function Page({ title, kicker, lead, acts, width = "wide", children }: Props) {
  return (
    <main id="main" tabIndex={-1}>
      <div className="head">
        <div className="wrap">
          {kicker ? <p className="kicker">{kicker}</p> : null}
          <h1>{title}</h1>
          {lead ? <div className="lead">{lead}</div> : null}
          {acts ? <div className="acts">{acts}</div> : null}
        </div>
      </div>
      <div className="content">
        <div className={`wrap content-${width}`}>{children}</div>
      </div>
    </main>
  );
}
