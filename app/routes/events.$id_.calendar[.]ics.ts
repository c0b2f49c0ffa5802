import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCalendar } from "#domain/feed/ical-write.ts";
import { paths } from "#domain/paths.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";

const EventFile = gql(`
  query EventFile($id: ID!, $language: Language) {
    demonstration { people { email } }
    event(id: $id) {
      id version title description start end timeZone allDay recurrence status
      place { name }
      area { name(language: $language) }
      themes { name(language: $language) }
    }
  }
`);

/** One event for the reader's own calendar; it leads back to its page, where the latest state stands. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  const data = await read(args, EventFile, { id: args.params.id ?? "", language });
  const event = found(data.event);
  const { board } = args.context;
  const url = board.baseUrl + paths.event(event.id);
  const title = data.demonstration === null ? event.title : `DEMO ${event.title}`;
  const entry = {
    ...event,
    title,
    url,
    uid: `${event.id}@samenbord`,
    recurrenceId: null,
    sequence: event.version,
    start: Date.parse(event.start),
    end: Date.parse(event.end),
    place: event.place?.name ?? event.area?.name ?? null,
    categories: event.themes.map(({ name }) => name),
    changedAt: board.now(),
  };
  const text = writeCalendar([entry], { name: title, url, language, now: board.now() });
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="samenbord.ics"',
    },
  });
}
