import { useSay } from "./say.ts";

interface Props {
  message: "privacy.contact" | "accessibility.contact";
  /** A mailto or https address of the operator; null while none was named. */
  contact: string | null;
}

/** Where to write to whoever runs the board, as a link. */
export function Contact({ message, contact }: Props) {
  const say = useSay();
  if (contact === null) return <p>{say(message, { contact: "none" })}</p>;
  const named = contact.replace(/^mailto:/, "");
  const [before, after] = say(message, { contact: named }).split(named);
  return (
    <p>
      {before}
      <a href={contact}>{named}</a>
      {after}
    </p>
  );
}
