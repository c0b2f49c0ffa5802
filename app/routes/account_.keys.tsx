import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { TOKEN_DAYS, USUAL_TOKEN_DAYS } from "#domain/network/token.ts";
import { paths } from "#domain/paths.ts";
import { faultAt } from "../forms/fault.ts";
import { postSecret } from "../forms/post-secret.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { read, signInFirst } from "../reading.server.ts";
import { SelectField } from "../ui/field.tsx";
import { metaOf } from "../ui/meta.ts";
import { OwnSecrets } from "../ui/own-secrets.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "token.title");
export const headers = () => ({ "cache-control": "no-store" });

const Keys = gql(`query Keys { viewer { tokens { id name createdAt expiresAt } } }`);

const Make = gql(`
  mutation MakeToken($name: String!, $days: Int, $language: Language) {
    result: makeToken(name: $name, days: $days) {
      __typename
      ... on TokenMade { secret }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

const Revoke = gql(`mutation RevokeToken($id: ID!) { result: revokeToken(id: $id) { __typename } }`);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await read(args, Keys, {});
  if (!viewer) throw signInFirst(args.request);
  return json(viewer);
}

/** Makes or revokes a key. */
export function action(args: ActionFunctionArgs) {
  return postSecret<string>(args, {
    revoke: async (id) => (await ask(args, Revoke, { id })).result,
    async make({ name = "", days = "" }) {
      const asked = { name, days: /^\d{1,3}$/.test(days) ? Number(days) : 0, language: languageOf(args.request) };
      const { result } = await ask(args, Make, asked);
      return result.__typename === "TokenMade" ? { made: result.secret } : { refused: result };
    },
  });
}

/** Keys by which programs act for a person. */
export default function KeysPage() {
  const { tokens } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.account}>{say("account.title")}</a>}
      title={say("token.title")}
      lead={<p>{say("token.lead")}</p>}
      width="read"
    >
      <OwnSecrets
        of="token"
        secrets={tokens}
        action={paths.keys}
        answer={answer}
        made={answer?.made ? <code className="secret">{answer.made}</code> : null}
        asked={
          <SelectField
            name="days"
            label={say("token.days")}
            options={TOKEN_DAYS.map((count) => ({ value: String(count), label: say("token.daysOption", { count }) }))}
            defaultValue={answer?.typed.days ?? String(USUAL_TOKEN_DAYS)}
            {...faultAt(answer?.faults ?? [], "days")}
          />
        }
      />
    </Page>
  );
}
