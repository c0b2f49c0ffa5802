import type { ActionFunctionArgs } from "@remix-run/node";
import { followAddresses } from "#domain/feed/calendar-addresses.ts";
import { say } from "#domain/wording/wording.ts";
import { postSecret } from "./forms/post-secret.server.ts";
import { gql } from "./gql.ts";
import { ask } from "./graphql.server.ts";
import { languageOf } from "./language.server.ts";
import type { MadeCalendar } from "./ui/own-calendars.tsx";

const Make = gql(`
  mutation MakeCalendarLink($name: String!, $language: Language) {
    result: makeCalendarLink(name: $name) {
      __typename
      ... on CalendarLinkMade { address link { name } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

const Revoke = gql(`
  mutation RevokeCalendarLink($id: ID!) {
    result: revokeCalendarLink(id: $id) { __typename }
  }
`);

/** Makes or revokes a private address of one's own calendar. */
export function postOwnCalendar(args: ActionFunctionArgs) {
  const language = languageOf(args.request);
  return postSecret<MadeCalendar>(args, {
    revoke: async (id) => (await ask(args, Revoke, { id })).result,
    async make({ name = "" }) {
      const { result } = await ask(args, Make, { name, language });
      if (result.__typename !== "CalendarLinkMade") return { refused: result };
      const { address, link } = result;
      const title = `${say(language, "graph.calendar")}: ${link.name}`;
      return { made: { address, ways: followAddresses(address, title) } };
    },
  });
}
