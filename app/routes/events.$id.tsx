import type { LoaderFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { type MetaDescriptor, type MetaFunction, useLoaderData } from "@remix-run/react";
import { turnOf } from "#domain/calendar/zone.ts";
import { addAddresses } from "#domain/feed/calendar-addresses.ts";
import { eventJsonLd } from "#domain/feed/json-ld.ts";
import { paths } from "#domain/paths.ts";
import { addedEvent, describedEvent, happeningPath } from "../event-elsewhere.ts";
import { findableEvent } from "../findable.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { CorrectionFields, EventLineFields, FlagFields, HistoryFields, OfferLineFields } from "../parts.server.ts";
import { qrPath } from "../qr.server.ts";
import { found, read } from "../reading.server.ts";
import { datesOfSeries, instantText, nextDate } from "../series-dates.ts";
import { EventDone, UndoChange } from "../ui/event-done.tsx";
import { EventFacts } from "../ui/event-facts.tsx";
import { EventHead } from "../ui/event-head.tsx";
import { EventNotices } from "../ui/event-notices.tsx";
import { EventRelated } from "../ui/event-related.tsx";
import { EventSeries } from "../ui/event-series.tsx";
import { spanOf } from "../ui/event-words.ts";
import { FlagSection } from "../ui/flag-section.tsx";
import { History } from "../ui/history.tsx";
import { EventHostings } from "../ui/hosting-list.tsx";
import { metaOf } from "../ui/meta.ts";
import { NetworkBadge } from "../ui/network-badge.tsx";
import { OpenCorrections } from "../ui/open-corrections.tsx";
import { PostLinks } from "../ui/post-links.tsx";
import { aboutEvent, eventPreview } from "../ui/preview-meta.ts";
import { useSay } from "../ui/say.ts";
import { ShareEvent } from "../ui/share-event.tsx";

const OneEvent = gql(
  `
  query OneEvent($id: ID!, $at: DateTime, $language: Language) {
    event(id: $id) {
      id version undoable title description language start end timeZone allDay status holdUntil lapsed holdExtended extendableUntil online invitationOnly price valueForms url funder
      expectedAttendance imported unconfirmed recurrenceText(language: $language)
      happening(at: $at) { start end }
      next(first: 26) { start end }
      replaces
      series { id title language status recurrenceText(language: $language) next(first: 1) { start end } replacements { id status start end replaces } }
      replacement(at: $at) { id }
      replacements { id status start end replaces }
      network { id slug name adopted }
      hosts { id slug name adopted }
      hostings { state network { id slug name } }
      listedBy { id slug name }
      posts { id title network { id slug name } }
      place { id name }
      area { id name(language: $language) }
      themes { id name(language: $language) }
      audiences { id name(language: $language) }
      flags { ...FlagFields }
      links { text(language: $language) note leadsOn event { id } offer { id } }
      corrections { ...CorrectionFields }
      history(first: 20) { ...HistoryFields }
      relatedEvents { start end event { ...EventLineFields } }
      relatedOffers { ...OfferLineFields }
    }
  }
`,
  [FlagFields, CorrectionFields, HistoryFields, EventLineFields, OfferLineFields],
);

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) => {
  if (!data) return metaOf(matches, "problem.404");
  const title = { text: data.event.title, about: aboutEvent(matches, data) };
  return [
    ...metaOf(matches, title, findableEvent(data, location.search)),
    ...eventPreview(matches, data),
    ...(data.described ? [{ "script:ld+json": data.described } as MetaDescriptor] : []),
  ];
};

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? "";
  const at = instantText(new URL(args.request.url).searchParams.get("at"));
  const { event } = await read(args, OneEvent, { id, at, language: languageOf(args.request) });
  const shown = found(event);
  // Who kept the address of a date that was changed by itself is led to what it became.
  if (shown.replacement) throw redirect(paths.event(shown.replacement.id));
  // What is part of another event by agreement is there; who kept its address too.
  const instead = shown.links.find(({ leadsOn }) => leadsOn)?.event;
  if (instead) throw redirect(paths.event(instead.id));
  const span = spanOf(shown);
  const now = args.context.board.now();
  const dates = datesOfSeries(shown, now);
  const url = args.context.board.baseUrl + happeningPath(shown, span);
  return json({
    event: shown,
    span,
    dates,
    over: Date.parse(span.end) <= now ? { next: nextDate(shown, dates, now) } : null,
    clock: turnOf(Date.parse(span.start), shown.timeZone),
    ways: addAddresses(addedEvent(shown, span, url)),
    qr: qrPath(url),
    described: shown.status === "TENTATIVE" ? null : eventJsonLd(describedEvent(shown, args.context.board.baseUrl)),
  });
}

export default function EventPage() {
  const { event, span, dates, over, clock, ways, qr } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <EventHead event={event} span={span} ways={ways} isOver={over !== null}>
      <EventDone event={event} />
      <OpenCorrections
        corrections={event.corrections}
        next={paths.event(event.id)}
        undo={<UndoChange event={event} />}
      />
      <EventNotices event={event} over={over} turn={event.allDay ? null : clock} />
      <div className="split">
        <div>
          <p className="words say" lang={event.language}>
            {event.description}
          </p>
          <EventFacts event={event} />
        </div>
        <div>
          <EventSeries event={event} span={span} dates={dates} />
          <EventHostings event={event} />
          <PostLinks links={event.links} />
          <ShareEvent event={event} span={span} qr={qr} />
        </div>
      </div>
      {event.listedBy.length < 2 ? null : (
        <section>
          <h2>{say("event.listedBy")}</h2>
          <p className="quiet">{say("event.listedByHint")}</p>
          <ul className="plain-list">
            {event.posts.map((post) => (
              <li key={post.id}>
                <NetworkBadge network={post.network} link />: {post.title}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(event.status === "CANCELLED" || over) && event.flags.length === 0 ? null : (
        <FlagSection flags={event.flags} title={say("event.flags")} none={say("event.noFlags")} />
      )}
      <EventRelated happenings={event.relatedEvents} offers={event.relatedOffers} />
      <History changes={event.history} undo={<UndoChange event={event} />} />
    </EventHead>
  );
}
