import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths } from "#domain/paths.ts";

/** Why signing in elsewhere led nowhere, and the way back. */
export function NotThere({ problem }: { problem: string }) {
  const say = useSay();
  return (
    <Page title={say("signIn.title")} width="read">
      <Notice kind="attention" title={problem} />
      <p className="acts">
        <ButtonLink kind="primary" to={paths.signIn}>
          {say("signIn.title")}
        </ButtonLink>
      </p>
    </Page>
  );
}
