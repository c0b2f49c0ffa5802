import { paths } from "#domain/paths.ts";
import { choiceOf } from "../filters.ts";
import type { NearAgendaData } from "../nearest.server.ts";
import { ButtonLink } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { EventLine } from "./event-line.tsx";
import { Nearest } from "./nearest.tsx";
import { useSay } from "./say.ts";
import { ElsewhereLink } from "./search-notice.tsx";

/** Why there is nothing and where there is something: before a first event, beyond the last, or beside a choice. */
export function AgendaNothing({ params, nearest }: { params: URLSearchParams; nearest: NearAgendaData[] }) {
  const say = useSay();
  if (choiceOf(params).size === 0 && params.has("from")) {
    return (
      <EmptyState title={say("agenda.emptyFrom")} hint={say("agenda.emptyFromHint")}>
        <ButtonLink to={paths.agenda}>{say("agenda.fromToday")}</ButtonLink>
      </EmptyState>
    );
  }
  if (choiceOf(params).size === 0) {
    return (
      <EmptyState title={say("agenda.emptyBoard")} hint={say("agenda.emptyBoardHint")}>
        <ButtonLink to={paths.newEvent}>{say("page.addEvent")}</ButtonLink>
        <ButtonLink to={paths.import}>{say("page.import")}</ButtonLink>
      </EmptyState>
    );
  }
  const [first, ...others] = nearest;
  return (
    <>
      <EmptyState title={say("agenda.empty")} hint={say("agenda.emptyHint")}>
        <ElsewhereLink to={paths.offers} params={params} say="search.inOffers" />
        <ButtonLink to={paths.agenda}>{say("filter.clear")}</ButtonLink>
      </EmptyState>
      <Nearest action={paths.agenda} params={params} first={first} others={others}>
        <ol className="dated">
          {first?.happenings.map(({ event, start, end }) => (
            <EventLine key={event.id + start} event={event} span={{ start, end }} withDay />
          ))}
        </ol>
      </Nearest>
    </>
  );
}
