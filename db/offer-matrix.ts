import { type RawBuilder, sql } from "kysely";
import { type Coverage, type Whom, widerThan } from "#domain/catalogue/coverage.ts";
import type { Row } from "#domain/catalogue/rows.ts";
import { narrowed, standing } from "./catalogue.ts";
import type { Db } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** What is asked of the matrix: its needs down, its areas across, and for whom. */
export interface OfferMatrixAsked {
  needs: readonly Row[];
  areas: readonly Row[];
  whom: Whom | null;
}

/** For each need a cell for each area, counted where the offers are kept; as `coverageOf` has it. */
export async function offerMatrix(db: Db, { needs, areas, whom }: OfferMatrixAsked): Promise<Coverage[][]> {
  const cells = needs.map(() => areas.map((): Coverage => ({ offers: 0, networks: [], wide: 0 })));
  const offers = narrowed(standing(db), {})
    .where(whom ? meantFor([...whom.meant, ...whom.broader], sql`true`) : sql<boolean>`true`)
    .select(["offer.id", "offer.network", "offer.need"])
    .select((whom ? sql<number>`not ${meantFor([...whom.meant], sql`false`)}` : sql<number>`0`).as("broad"));
  const counted = await sql<{ need: number; area: number; offers: number; networks: string; wide: number }>`
    with need_line(at, member) as materialized (select value ->> 0, value ->> 1 from json_each(${needMembers(needs)})),
      area_line(at, member, wide) as materialized (
        select value ->> 0, value ->> 1, value ->> 2 from json_each(${areaMembers(areas)}))
    select need, area, sum(1 - wide) as offers, sum(wide) as wide,
      json_group_array(distinct network) filter (where wide = 0) as networks
    from (
      select need_line.at as need, area_line.at as area, offer.id, offer.network, max(min(area_line.wide), offer.broad) as wide
      from (${offers}) as offer
      cross join need_line on need_line.member = coalesce(offer.need, '')
      left join offer_area on offer_area.offer = offer.id
      cross join area_line on area_line.member = coalesce(offer_area.area, '')
      group by need_line.at, area_line.at, offer.id
    ) group by need, area`.execute(db);
  for (const { need, area, networks, ...counts } of counted.rows)
    Object.assign(cells[need]?.[area] ?? {}, { ...counts, networks: JSON.parse(networks).sort() });
  return cells;
}

/** Whether an offer is for one of these audiences; `unsaid` is what it counts as when it says for nobody in particular. */
function meantFor(audiences: readonly string[], unsaid: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(case when exists (select 1 from offer_audience where offer_audience.offer = offer.id)
    then exists (select 1 from offer_audience where offer_audience.offer = offer.id and ${isAmong("offer_audience.audience", audiences)})
    else ${unsaid} end)`;
}

function needMembers(needs: readonly Row[]): string {
  return JSON.stringify(needs.flatMap(({ within }, at) => within.map((member) => [at, member ?? ""])));
}

/** An offer without an area reaches every area, and so does one of what holds the area. */
function areaMembers(areas: readonly Row[]): string {
  const members = areas.flatMap(({ id, within }, at) => [
    ...within.map((member) => [at, member, 0]),
    ...[...widerThan(id), ""].map((member) => [at, member, 1]),
  ]);
  return JSON.stringify(members);
}
