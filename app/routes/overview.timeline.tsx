import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { nameIn } from "#domain/wording/languages.ts";
import { AsNumbers } from "../overview/as-numbers.tsx";
import { heatChoice } from "../overview/heat-choice.ts";
import { OverviewPage } from "../overview/overview-page.tsx";
import { TimelineOf } from "../overview/timeline-documents.ts";
import { TimelineLegend } from "../overview/timeline-legend.tsx";
import { TimelinePicture } from "../overview/timeline-picture.tsx";
import { TimelineTable } from "../overview/timeline-table.tsx";
import { WeekLinks } from "../overview/week-links.tsx";
import { read } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { metaOf } from "../ui/meta.ts";
import { useLanguage, useSay } from "../ui/say.ts";

const BROAD = THEMES.filter(({ parent }) => parent === null);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "timeline.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const { week, from } = heatChoice(params);
  const theme = THEMES.find(({ id }) => id === params.get("theme")) ?? (BROAD[0] as (typeof BROAD)[number]);
  const { timeline } = await read(args, TimelineOf, { theme: theme.id, from });
  return json({ theme, week, timeline });
}

/** What the networks plan on one theme, and where they collide. */
export default function TimelinePage() {
  const { theme, week, timeline } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const label = say("timeline.picture", { theme: nameIn(language, theme) });
  const params = (to: string | null) => ({ theme: theme.id, ...(to !== null && { week: to }) });
  return (
    <OverviewPage part="timeline" title={say("timeline.title")} lead={say("timeline.lead")}>
      <div className="heat-links">
        <form method="get" action={paths.timeline} className="timeline-theme">
          {week === null ? null : <input type="hidden" name="week" value={week} />}
          <label htmlFor="theme">{say("timeline.theme")}</label>
          <select id="theme" name="theme" defaultValue={theme.id}>
            {BROAD.map((one) => (
              <option key={one.id} value={one.id}>
                {nameIn(language, one)}
              </option>
            ))}
          </select>
          <Button>{say("filter.apply")}</Button>
        </form>
        <WeekLinks week={week} weeks={timeline.weeks} address={(to) => withQuery(paths.timeline, params(to))} />
      </div>
      {timeline.marks.length === 0 ? (
        <EmptyState title={say("timeline.empty")} hint={say("timeline.emptyHint")} />
      ) : (
        <>
          <TimelinePicture timeline={timeline} label={label} />
          {timeline.more ? <p>{say("timeline.more", { count: timeline.marks.length })}</p> : null}
          <TimelineLegend />
          <AsNumbers file={withQuery(paths.overviewFile, { kind: "TIMELINE", ...params(week) })}>
            <TimelineTable timeline={timeline} label={label} />
          </AsNumbers>
        </>
      )}
    </OverviewPage>
  );
}
