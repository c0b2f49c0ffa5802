import type { ActionFunctionArgs } from "@remix-run/node";
import { followAddresses } from "#domain/feed/calendar-addresses.ts";
import { say } from "#domain/wording/wording.ts";
import { gql } from "./gql.ts";
import { ask } from "./graphql.server.ts";
import { languageOf } from "./language.server.ts";
import { signInFirst } from "./reading.server.ts";
import type { OwnCalendarAnswer } from "./ui/own-calendars.tsx";

const Make = gql(`
  mutation MakeCalendarLink($name: String!, $language: Language) {
    result: makeCalendarLink(name: $name) {
      __typename
      ... on CalendarLinkMade { address link { name } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faultText: message(language: $language) }
    }
  }
`);

const Revoke = gql(`
  mutation RevokeCalendarLink($id: ID!) {
    result: revokeCalendarLink(id: $id) { __typename }
  }
`);

const NOTHING: OwnCalendarAnswer = { name: "", fault: null, made: null, revoked: false };

/** Makes or revokes a private address; a link that is gone already counts as revoked. */
export async function postOwnCalendar(args: ActionFunctionArgs): Promise<OwnCalendarAnswer> {
  const form = await args.request.formData();
  const field = (name: string) => String(form.get(name) ?? "");
  if (field("act") === "REVOKE") {
    const { result } = await ask(args, Revoke, { id: field("id") });
    if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
    return { ...NOTHING, revoked: true };
  }
  return made(args, field("name"));
}

async function made(args: ActionFunctionArgs, name: string): Promise<OwnCalendarAnswer> {
  const language = languageOf(args.request);
  const { result } = await ask(args, Make, { name, language });
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  if (result.__typename === "NotAllowed") return { ...NOTHING, name, fault: result.message };
  if (result.__typename === "Invalid") return { ...NOTHING, name, fault: result.faultText };
  if (result.__typename !== "CalendarLinkMade") throw new Response(null, { status: 500 });
  const { address, link } = result;
  const title = `${say(language, "graph.calendar")}: ${link.name}`;
  return { ...NOTHING, made: { address, ways: followAddresses(address, title) } };
}
