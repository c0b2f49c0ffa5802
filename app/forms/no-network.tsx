import { Page } from "#app/ui/page.tsx";
import { useSay } from "#app/ui/say.ts";

/** For who is signed in but may post for nobody yet. */
export function NoNetwork({ title }: { title: string }) {
  const say = useSay();
  return (
    <Page title={title} width="read">
      <h2>{say("form.noNetwork")}</h2>
      <p>{say("form.noNetworkHint")}</p>
    </Page>
  );
}
