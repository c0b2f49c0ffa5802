import type { ReactNode } from "react";

interface Props {
  /** `note` informs, `warm` is good news, `attention` asks for care, `clash` says that something went wrong. */
  kind?: "note" | "warm" | "attention" | "clash";
  title?: string;
  children?: ReactNode;
  /** Spoken at once when it appears on a page that is already there. */
  live?: boolean;
  /** Where an address leads that ends in it: the reader's focus goes there too. */
  id?: string;
}

/** A calm block that says one thing. */
export function Notice({ kind = "note", title, children, live = false, id }: Props) {
  return (
    <div className={`notice notice-${kind}`} role={live ? "status" : undefined} {...(id && { id, tabIndex: -1 })}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
