import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import type { ComponentProps } from "react";
import { SHIPPED_YEARS } from "#domain/calendar/shipped-years.ts";
import { paths } from "#domain/paths.ts";
import { daysOfYear } from "../forms/day/day-documents.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { DayLine } from "../ui/day-line.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { dayKey } from "../ui/time.ts";
import { YearLinks } from "../ui/year-links.tsx";
import { useViewer } from "../viewer.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "days.title");

export async function loader(args: LoaderFunctionArgs) {
  const asked = Number(new URL(args.request.url).searchParams.get("year"));
  const present = Number(dayKey(args.context.board.now()).slice(0, 4));
  const year = Number.isInteger(asked) && asked >= 2020 && asked <= 2099 ? asked : present;
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, removed: true, language: languageOf(args.request) };
  const today = dayKey(args.context.board.now());
  return json({ year, today, ...(await read(args, daysOfYear, span)) });
}

/** What the board assumes of a year, for everybody to see; an admin changes it. */
export default function DaysPage() {
  const { year, today, days } = useLoaderData<typeof loader>();
  const say = useSay();
  const admin = useViewer()?.boardRoles.includes("ADMIN") ?? false;
  const shown = days.filter(({ state }) => admin || state !== "REMOVED");
  const standing = shown.filter(({ state }) => state !== "REMOVED");
  return (
    <Page
      title={say("days.title")}
      lead={<p>{say(admin ? "days.leadAdmin" : "days.lead")}</p>}
      acts={admin ? <Acts /> : null}
    >
      <Done />
      <YearLinks year={year} />
      <p className="result-count">{say("days.count", { count: standing.length, year: String(year) })}</p>
      {shown.length === 0 ? (
        <EmptyState title={say("days.empty", { year: String(year) })} hint={say("days.emptyHint", KNOWN)} />
      ) : null}
      {shown.length > 0 && (year < SHIPPED_YEARS.first || year > SHIPPED_YEARS.last) ? (
        <Notice title={say("days.emptyHint", KNOWN)} />
      ) : null}
      {standing.length > 0 && standing.every(({ kind }) => kind !== "STADIUM") ? (
        <Notice title={say(admin ? "days.noStadiumAdmin" : "days.noStadium", { year: String(year) })} />
      ) : null}
      <Earlier days={shown.filter(({ to }) => to < today && sameYear(to, today))} admin={admin} />
      <ol className="day-list">
        {shown
          .filter(({ to }) => to >= today || !sameYear(to, today))
          .map((day) => (
            <DayLine key={day.id} day={day} admin={admin} />
          ))}
      </ol>
    </Page>
  );
}

function sameYear(date: string, today: string): boolean {
  return date.slice(0, 4) === today.slice(0, 4);
}

/** What of the present year is over, folded: one looks for what comes. */
function Earlier({ days, admin }: { days: ComponentProps<typeof DayLine>["day"][]; admin: boolean }) {
  const say = useSay();
  if (days.length === 0) return null;
  return (
    <details className="folded">
      <summary>{say("days.earlier", { count: days.length })}</summary>
      <ol className="day-list">
        {days.map((day) => (
          <DayLine key={day.id} day={day} admin={admin} />
        ))}
      </ol>
    </details>
  );
}

const KNOWN = { first: String(SHIPPED_YEARS.first), last: String(SHIPPED_YEARS.last) };

function Acts() {
  const say = useSay();
  return (
    <>
      <ButtonLink kind="warm" to={paths.newDay}>
        {say("days.add")}
      </ButtonLink>
      <ButtonLink to={paths.dayList}>{say("day.many")}</ButtonLink>
    </>
  );
}

/** What the form that led here did. */
function Done() {
  const say = useSay();
  const params = new URLSearchParams(useLocation().search);
  const number = (name: string) => Math.trunc(Number(params.get(name))) || 0;
  const done = (["changed", "removed", "restored"] as const).find((one) => one === params.get("done"));
  if (done) return <Notice kind="warm" title={say(`days.done.${done}`)} live />;
  if (params.get("done") !== "added") return null;
  return <Notice kind="warm" title={say("days.done.added", { count: number("count"), known: number("known") })} live />;
}
