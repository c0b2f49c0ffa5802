import type { ReactNode } from "react";
import type { FollowAddresses } from "#domain/feed/calendar-addresses.ts";
import type { ValueForm } from "#domain/network/value-form.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { useOwns } from "../viewer.ts";
import { ButtonLink } from "./button.tsx";
import { KeyFacts } from "./facts.tsx";
import { OtherCalendars } from "./follow-links.tsx";
import { forWhom } from "./for-whom.ts";
import { NetworkBadge } from "./network-badge.tsx";
import { Page } from "./page.tsx";
import { foreign, useLanguage, useSay } from "./say.ts";
import { fullSpan, type Span } from "./time.ts";
import { whereOf } from "./where.ts";

type Network = { id: string; slug: string; name: string; adopted: boolean };
export interface HeadedEvent {
  id: string;
  title: string;
  language: Language;
  allDay: boolean;
  online: boolean;
  invitationOnly: boolean;
  imported: boolean;
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  price: string | null;
  valueForms: ValueForm[];
  network: Network;
  hosts: Network[];
  place: { name: string } | null;
  area: { name: string } | null;
  audiences: { id: string; name: string }[];
  recurrenceText: string | null;
}

interface Props {
  event: HeadedEvent;
  span: Span;
  /** Forms of other calendars with this happening filled in. */
  ways: Omit<FollowAddresses, "webcal">;
  /** Then there is nothing left to put into a calendar. */
  isOver: boolean;
  children: ReactNode;
}

/** All one needs of an event in the first screen: when, where, for whom, what it costs, by whom. */
export function EventHead({ event, span, ways, isOver, children }: Props) {
  const say = useSay();
  const off = event.status === "CANCELLED";
  const own = useOwns([event.network]) && !event.imported;
  const hosts = [event.network, ...event.hosts.filter(({ id }) => id !== event.network.id)];
  return (
    <Page
      kicker={<a href={paths.agenda}>{say("page.agenda")}</a>}
      title={<EventTitle event={event} />}
      lead={<EventKeyFacts event={event} span={span} hosts={hosts} />}
      acts={
        <>
          {off || isOver ? null : (
            <ButtonLink kind="warm" to={paths.eventFile(event.id)}>
              {say(event.recurrenceText === null ? "event.addToCalendar" : "event.addSeries")}
            </ButtonLink>
          )}
          {own ? (
            <ButtonLink to={withQuery(paths.editEvent(event.id), { at: span.start })}>
              {say(off ? "event.goesOn" : "page.edit")}
            </ButtonLink>
          ) : null}
          {off || isOver ? null : (
            <div className="also-in">
              <span>{say(event.recurrenceText === null ? "event.addOther" : "event.addOnce")}</span>
              <OtherCalendars ways={ways} />
            </div>
          )}
        </>
      }
    >
      {children}
    </Page>
  );
}

function EventTitle({ event }: { event: HeadedEvent }) {
  const lang = foreign(event.language, useLanguage());
  return event.status === "CANCELLED" ? <s lang={lang}>{event.title}</s> : <span lang={lang}>{event.title}</span>;
}

function EventKeyFacts({ event, span, hosts }: { event: HeadedEvent; span: Span; hosts: Network[] }) {
  const say = useSay();
  const when = fullSpan(useLanguage(), span, event.allDay);
  return (
    <KeyFacts
      rows={[
        [say("event.when"), <strong key="when">{when}</strong>],
        [say("event.where"), <Where key="where" event={event} />],
        [say("event.forWhom"), forWhom(say, event) || say("event.forWhomUnknown")],
        [say("event.cost"), costOf(event, say) || say("event.costUnknown")],
        [say("event.hosts"), hosts.map((network) => <Host key={network.id} network={network} />)],
      ]}
    />
  );
}

/** With the way to it, in the map that the phone has; nothing is asked of that before one taps. */
function Where({ event }: { event: HeadedEvent }) {
  const say = useSay();
  const where = whereOf(event, say("event.online"));
  if (where === "") return say("event.whereUnknown");
  if (event.place === null || event.online) return where;
  const query = [event.place.name, event.area?.name].filter(Boolean).join(", ");
  return (
    <>
      {where}{" "}
      <a
        href={`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query)}`}
        rel="noopener noreferrer"
      >
        {say("event.route")}
      </a>
    </>
  );
}

function Host({ network }: { network: Network }) {
  const say = useSay();
  return (
    <>
      <NetworkBadge network={network} link />
      {network.adopted ? null : <span> ({say("network.unadopted")}) </span>}
    </>
  );
}

function costOf(event: HeadedEvent, say: ReturnType<typeof useSay>): string {
  const forms = event.valueForms.map((form) => say(`valueForm.${form}`));
  return [...forms, ...(event.price === null ? [] : [event.price])].join(", ");
}
