import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

interface Props {
  notice: {
    at: string;
    seen: boolean;
    text: string;
    path: string;
    lines: { text: string; path: string }[];
  };
}

/** One thing that the board told: what and when, and whether it is new. */
export function NoticeItem({ notice: { at, seen, text, path, lines } }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li className={seen ? undefined : "is-new"}>
      <p className="notice-when">
        {seen ? null : <strong>{say("notices.new")}</strong>} <time dateTime={at}>{moment(language, "stamp", at)}</time>
      </p>
      <a href={path}>{text}</a>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line.path}>
              <a href={line.path}>{line.text}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
