import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { languageOf } from "../language.server.ts";
import { AsNumbers } from "../overview/as-numbers.tsx";
import { heatChoice } from "../overview/heat-choice.ts";
import { type HeatLineData, HeatMapOf } from "../overview/heat-documents.ts";
import { HeatLegend } from "../overview/heat-legend.tsx";
import { HeatLinks, heatParams } from "../overview/heat-links.tsx";
import { HeatPeaks } from "../overview/heat-peaks.tsx";
import { HeatPicture } from "../overview/heat-picture.tsx";
import { HeatTable } from "../overview/heat-table.tsx";
import { OverviewPage } from "../overview/overview-page.tsx";
import { read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { useSay } from "../ui/say.ts";
import { useViewer } from "../viewer.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "heat.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const choice = heatChoice(new URL(args.request.url).searchParams);
  const { heatMap } = await read(args, HeatMapOf, { ...choice, language: languageOf(args.request) });
  return json({ ...choice, heatMap, now: args.context.board.now() });
}

/** Where and when different events go after the same people. */
export default function HeatMapPage() {
  const { axis, week, heatMap, now } = useLoaderData<typeof loader>();
  const say = useSay();
  const plans = (useViewer()?.memberships.length ?? 0) > 0;
  const nameOf = ({ area, theme }: HeatLineData) => (area ?? theme)?.name ?? say(`heat.none.${axis}`);
  const picture = { map: heatMap, label: say(`heat.picture.${axis}`), nameOf };
  return (
    <OverviewPage part="heat" title={say("heat.title")} lead={say("heat.lead")}>
      <HeatPeaks {...picture} />
      <HeatLinks axis={axis} week={week} weeks={heatMap.weeks} />
      <div className="pictured">
        <HeatPicture {...picture} now={now} plans={plans} />
        <HeatLegend axis={axis} />
      </div>
      <AsNumbers file={withQuery(paths.overviewFile, { kind: "HEAT_MAP", ...heatParams({ axis, week }) })}>
        <HeatTable {...picture} />
      </AsNumbers>
    </OverviewPage>
  );
}
