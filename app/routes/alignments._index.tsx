import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { Alignments } from "../forms/alignment/alignment-documents.ts";
import { signedIn } from "../forms/signed-in.server.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { named } from "../ui/flag-sentence.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "alignments.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  return json(await read(args, Alignments, {}));
}

export default function AlignmentsPage() {
  const { alignments } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      kicker={<a href={paths.flags}>{say("page.flags")}</a>}
      title={say("alignments.title")}
      lead={<p>{say("alignments.lead")}</p>}
    >
      {alignments.length === 0 ? (
        <EmptyState title={say("alignments.empty")} hint={say("alignments.emptyHint")}>
          <ButtonLink to={paths.flags}>{say("alignments.toFlags")}</ButtonLink>
        </EmptyState>
      ) : null}
      <ul className="talks">
        {alignments.map(({ id, state, openedAt, parties, events, offers }) => (
          <li key={id}>
            <h2>
              <a href={paths.alignment(id)}>{[...events, ...offers].map(({ title }) => title).join(" · ")}</a>
            </h2>
            <p className="quiet">
              {say("alignments.parties", {
                networks: named(
                  parties.map(({ network }) => network),
                  language,
                ),
              })}
              , {moment(language, "day", openedAt)}: <strong>{say(`alignmentState.${state}`)}</strong>
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
