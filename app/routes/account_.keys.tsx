import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { read, signInFirst } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "token.title");
export const headers = () => ({ "cache-control": "no-store" });

const Keys = gql(`query Keys { viewer { tokens { id name createdAt } } }`);

const Make = gql(`
  mutation MakeToken($name: String!, $language: Language) {
    result: makeToken(name: $name) {
      __typename
      ... on TokenMade { secret }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faultText: message(language: $language) }
    }
  }
`);

const Revoke = gql(`mutation RevokeToken($id: ID!) { result: revokeToken(id: $id) { __typename } }`);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await read(args, Keys, {});
  if (!viewer) throw signInFirst(args.request);
  return json(viewer);
}

const NOTHING = { name: "", fault: null as string | null, secret: null as string | null, revoked: false };

/** Makes or revokes a key; one that is gone already counts as revoked. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const form = await args.request.formData();
  const answer = form.get("act") === "REVOKE" ? await revoked(args, form) : await made(args, form);
  return json(answer, { status: answer.fault === null ? 200 : 422, headers: { "cache-control": "no-store" } });
}

async function revoked(args: ActionFunctionArgs, form: FormData): Promise<typeof NOTHING> {
  const { result } = await ask(args, Revoke, { id: String(form.get("id") ?? "") });
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  return { ...NOTHING, revoked: true };
}

async function made(args: ActionFunctionArgs, form: FormData): Promise<typeof NOTHING> {
  const name = String(form.get("name") ?? "");
  const { result } = await ask(args, Make, { name, language: languageOf(args.request) });
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  if (result.__typename === "TokenMade") return { ...NOTHING, secret: result.secret };
  return { ...NOTHING, name, fault: "faultText" in result ? result.faultText : result.message };
}

/** Keys by which programs act for a person: made, shown once, listed, revoked. */
export default function KeysPage() {
  const { tokens } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.account}>{say("account.title")}</a>}
      title={say("token.title")}
      lead={<p>{say("token.lead")}</p>}
      width="read"
    >
      {answer?.secret ? (
        <Notice kind="warm" title={say("token.made")} live>
          <p>
            <code className="secret">{answer.secret}</code>
          </p>
        </Notice>
      ) : null}
      {answer?.revoked ? <Notice kind="note" title={say("token.revoked")} live /> : null}
      {tokens.length === 0 ? <p className="quiet">{say("token.none")}</p> : <KeyList tokens={tokens} />}
      <form method="post" className="part">
        <Field
          key={answer?.secret ?? ""}
          name="name"
          label={say("token.name")}
          hint={say("token.nameHint")}
          error={answer?.fault ?? undefined}
          defaultValue={answer?.name ?? ""}
          maxLength={80}
          autoComplete="off"
          required
        />
        <Button name="act" value="MAKE">
          {say("token.make")}
        </Button>
      </form>
    </Page>
  );
}

function KeyList({ tokens }: { tokens: { id: string; name: string; createdAt: string }[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="account-list">
      {tokens.map(({ id, name: given, createdAt }) => {
        const name = given || say("token.unnamed");
        return (
          <li key={id} className="own-link">
            <span>
              <strong>{name}</strong>{" "}
              <span className="quiet">{say("link.madeOn", { day: moment(language, "day", createdAt) })}</span>
            </span>
            <form method="post">
              <input type="hidden" name="id" value={id} />
              <Button name="act" value="REVOKE" aria-label={say("token.revokeName", { name })}>
                {say("token.revoke")}
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
