import { paths } from "#domain/paths.ts";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

interface Props {
  email: string;
  refused: { at: string; answer: string } | null;
}

/** Tells somebody that mail does not reach her; nothing as long as it does. */
export function MailRefused({ email, refused }: Props) {
  const say = useSay();
  const language = useLanguage();
  if (refused === null) return null;
  const { at, answer } = refused;
  return (
    <Notice kind="attention" title={say("mails.refused")}>
      <p>{say("mails.refusedHint", { email, answer, day: moment(language, "day", at) })}</p>
      <a href={paths.notices}>{say("notices.title")}</a>
    </Notice>
  );
}
