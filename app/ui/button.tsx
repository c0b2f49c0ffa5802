import type { ButtonHTMLAttributes, ReactNode } from "react";

/** `primary` once a page, `plain` for the rest, `warm` on the deep ground, `grave` for what takes away. */
export type ButtonKind = "primary" | "plain" | "warm" | "grave";

/** A button; submits its form unless `type` says otherwise. */
export function Button({ kind = "plain", ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind }) {
  return <button type="submit" {...rest} className={`button button-${kind}`} />;
}

/** A link that looks like a button, for an act that begins on another page. */
export function ButtonLink({ kind = "plain", to, children }: { kind?: ButtonKind; to: string; children: ReactNode }) {
  return (
    <a className={`button button-${kind}`} href={to}>
      {children}
    </a>
  );
}
