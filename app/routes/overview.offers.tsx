import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { AUDIENCES } from "#domain/catalogue/taxonomy.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { choiceOf } from "../filters.ts";
import { languageOf } from "../language.server.ts";
import { AsNumbers } from "../overview/as-numbers.tsx";
import { OfferMatrixOf } from "../overview/matrix-documents.ts";
import { MatrixLegend } from "../overview/matrix-legend.tsx";
import { MatrixPicture } from "../overview/matrix-picture.tsx";
import { MatrixTable } from "../overview/matrix-table.tsx";
import { OverviewPage } from "../overview/overview-page.tsx";
import { read } from "../reading.server.ts";
import { Chips } from "../ui/chips.tsx";
import { FilterForm } from "../ui/filter-form.tsx";
import { metaOf } from "../ui/meta.ts";
import { useLanguage, useSay } from "../ui/say.ts";
import { termChoices } from "../ui/taxonomy-groups.ts";
import { useViewer } from "../viewer.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "matrix.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const audiences = new URL(args.request.url).searchParams.getAll("audience").filter((one) => one !== "");
  const { offerMatrix } = await read(args, OfferMatrixOf, { audiences, language: languageOf(args.request) });
  return json({ audiences, offerMatrix, now: args.context.board.now() });
}

/** Which need is met where and by whom, and which is not. */
export default function OfferMatrixPage() {
  const { audiences, offerMatrix, now } = useLoaderData<typeof loader>();
  const say = useSay();
  const params = new URLSearchParams(useLocation().search);
  const plans = (useViewer()?.memberships.length ?? 0) > 0;
  const options = termChoices(AUDIENCES, useLanguage());
  const groups = [{ name: "audience", legend: say("filter.audience"), options }];
  const picture = { matrix: offerMatrix, label: say("matrix.picture") };
  const count = (level: string, counts = (_whole: boolean) => true) =>
    offerMatrix.lines
      .flatMap(({ cells }) => cells.filter((_, at) => counts(offerMatrix.columns[at]?.whole ?? false)))
      .filter((cell) => cell.level === level).length;
  const gaps = { count: count("GAP", (whole) => !whole), crowded: count("CROWDED") };
  return (
    <OverviewPage part="offers" title={say("matrix.title")} lead={say("matrix.lead")}>
      <FilterForm action={paths.offerMatrix} params={params} groups={groups} search={false} />
      <Chips action={paths.offerMatrix} params={params} groups={groups} />
      <p className="result-count">{say("matrix.gaps", gaps)}</p>
      <MatrixLegend />
      <MatrixPicture {...picture} audiences={audiences} now={now} plans={plans} />
      <AsNumbers
        file={withQuery(paths.overviewFile, new URLSearchParams([["kind", "OFFER_MATRIX"], ...choiceOf(params)]))}
      >
        <MatrixTable {...picture} />
      </AsNumbers>
    </OverviewPage>
  );
}
