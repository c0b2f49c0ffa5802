import { paths } from "#domain/paths.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { Page } from "./page.tsx";
import { useSay } from "./say.ts";

interface Props {
  title: string;
  lead: string;
  /** Where the button posts, and what it says. */
  here: string;
  act: string;
  /** What is said once it is done; null before that. */
  done: { title: string; hint: string } | null;
}

/** The page to which a letter leads for one act, which the reader does herself: programs that scan mail open every link. */
export function MailAct({ title, lead, here, act, done }: Props) {
  const say = useSay();
  return (
    <Page title={title} lead={<p>{lead}</p>} width="read">
      {done ? (
        <Notice kind="warm" title={done.title} live>
          <p>{done.hint}</p>
          <p>
            <a href={paths.agenda}>{say("follow.agenda")}</a>
          </p>
        </Notice>
      ) : (
        <form method="post" action={here}>
          <p className="acts">
            <Button kind="primary">{act}</Button>
          </p>
        </form>
      )}
    </Page>
  );
}
