import { sql } from "kysely";
import { emptyRow, rowsOf, type Tally, totalOf } from "#domain/effect/counting.ts";
import { AGREEMENTS } from "#domain/effect/finding.ts";
import { monthsIn, type Period } from "#domain/effect/period.ts";
import type { Report } from "#domain/effect/report.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand, refusalOf } from "#domain/permission.ts";
import type { Db } from "./handle.ts";
import { networksByIds } from "./networks.ts";

/**
 * What the board brought about in these months, at the instant `now`: all of it for who looks over the board, else what
 * concerns one's own networks. Throws SignInNeeded, NotAllowed.
 */
export async function reportFor(db: Db, actor: Actor | null, period: Period, now: number): Promise<Report> {
  const own = (actor?.memberships ?? []).map(({ network }) => network);
  demand(actor, "SEE_EFFECT", { networks: own });
  const whose = refusalOf(actor, "SEE_EFFECT", { networks: [] }) === null ? null : own;
  const months = monthsIn(period);
  const asked = { months: JSON.stringify(months), whose: JSON.stringify(whose), now };
  const [ofMonths, ofNetworks] = [rowsOf(await byMonth(db, asked)), rowsOf(await byNetwork(db, asked))];
  const counted = months.map(({ month }) => ({ month, ...(ofMonths.get(month) ?? emptyRow()) }));
  const told = (await networksByIds(db, [...ofNetworks.keys()])).filter(({ id }) => whose?.includes(id) ?? true);
  const networks = told.map(({ id, name }) => ({ network: id, name, ...(ofNetworks.get(id) ?? emptyRow()) }));
  networks.sort((a, b) => a.name.localeCompare(b.name, "nl") || (a.network < b.network ? -1 : 1));
  const { at: since } = await db.selectFrom("found_since").select("at").executeTakeFirstOrThrow();
  return { ...period, since, whole: whose === null, at: now, total: totalOf(counted), months: counted, networks };
}

/** What is asked, as parameters. */
interface Asked {
  months: string;
  /** The networks of which alone is told, or "null". */
  whose: string;
  now: number;
}

/** Findings counted by the month in which they were found. */
async function byMonth(db: Db, asked: Asked): Promise<Tally[]> {
  const rows = sql<Row>`with recursive ${heirs}, ${counting(asked)}
    select month as key, ${columns} from counting group by 1, 2, 3`;
  return (await rows.execute(db)).rows.map(toTally);
}

/** Findings counted by each network that they are about, under what it went into. */
async function byNetwork(db: Db, asked: Asked): Promise<Tally[]> {
  const rows = sql<Row>`with recursive ${heirs}, ${counting(asked)},
    party (finding, network) as (
      select distinct finding, heir.id from finding_network join heir on heir.old = finding_network.network
      where heir.into_ is null
    )
    select party.network as key, ${columns} from counting join party on party.finding = counting.id group by 1, 2, 3`;
  return (await rows.execute(db)).rows.map(toTally);
}

/** Each network with itself, and with all that it went into. */
const heirs = sql`heir (old, id, into_) as (
  select id, id, merged_into from network
  union all select heir.old, network.id, network.merged_into from heir join network on network.id = heir.into_
)`;

/** The findings of the months, for whom they are told, each with its month and what has become of it by now. */
function counting({ months, whose, now }: Asked) {
  return sql`counting (id, month, kind, outcome, took) as (
    select finding.id, months.value ->> 'month', kind,
      case when outcome in ('OPEN', 'TALKING') and last_date < ${now} then 'PASSED' else outcome end,
      case when outcome in (${sql.join(AGREEMENTS)}) then (settled_at - found_at) / 3600000.0 end
    from finding
      join json_each(${months}) as months on found_at >= months.value ->> 'start' and found_at < months.value ->> 'end'
    where ${whose} = 'null' or finding.id in (
      select finding from finding_network join heir on heir.old = finding_network.network
      where heir.id in (select value from json_each(${whose})))
  )`;
}

const columns = sql`kind, outcome, count(*) as count, json_group_array(took) filter (where took is not null) as hours`;

type Row = Omit<Tally, "hours"> & { hours: string };

function toTally({ hours, ...tally }: Row): Tally {
  return { ...tally, hours: JSON.parse(hours) };
}
