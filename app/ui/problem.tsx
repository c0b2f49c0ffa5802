import { isRouteErrorResponse } from "@remix-run/react";
import { useContext } from "react";
import { faultNumber } from "#domain/fault-number.ts";
import { paths } from "#domain/paths.ts";
import { sayWait } from "#domain/wording/wait.ts";
import { ButtonLink } from "./button.tsx";
import { NonceContext } from "./nonce.ts";
import { Page } from "./page.tsx";
import { useLanguage, useSay } from "./say.ts";

/** What a reader sees instead of a page that is not there, not hers, or broken. */
export function Problem({ error }: { error: unknown }) {
  const say = useSay();
  const language = useLanguage();
  const id = faultNumber(useContext(NonceContext));
  const kind = kindOf(error);
  return (
    <Page title={say(`problem.${kind}`)} width="read">
      <p className="say">{say(`problem.${kind}Hint`, { id, wait: sayWait(language, waitOf(error)) })}</p>
      <p className="acts">
        <ButtonLink kind="primary" to={paths.agenda}>
          {say("problem.home")}
        </ButtonLink>
        {kind === "403" ? <ButtonLink to={paths.signIn}>{say("page.signIn")}</ButtonLink> : null}
      </p>
    </Page>
  );
}

function kindOf(error: unknown): "404" | "403" | "429" | "500" {
  if (!isRouteErrorResponse(error)) return "500";
  if (error.status === 429) return "429";
  if (error.status === 400 || error.status === 404 || error.status === 405) return "404";
  return error.status === 403 || error.status === 401 ? "403" : "500";
}

/** After how many seconds one may ask again, as the graph said. */
function waitOf(error: unknown): number {
  return (isRouteErrorResponse(error) && Number(error.data)) || 60;
}
