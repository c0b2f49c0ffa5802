import type { AlignmentState } from "#domain/alignment/alignment.ts";
import { isGoingOn } from "./alignments.ts";
import type { Db } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** What somebody wants to see of the talks. */
export interface AlignmentFilter {
  /** Only those in which one of these networks is a party; all for null. */
  networks: readonly string[] | null;
  states?: readonly AlignmentState[] | undefined;
  /** Only those that wait for a word of one of these networks, and with `help` those that wait for an officer. */
  waiting?: { networks: readonly string[]; help: boolean } | undefined;
}

/** Where a page ended: when the talk was opened, and its id. */
export interface AlignmentCursor {
  openedAt: number;
  id: string;
}

/** The ids of one page of the talks, newest first. */
export async function alignmentIds(
  db: Db,
  filter: AlignmentFilter,
  { after, limit }: { after: AlignmentCursor | null; limit: number },
): Promise<string[]> {
  let query = narrowed(db, filter).select("id").orderBy("opened_at", "desc").orderBy("id", "desc").limit(limit);
  if (after) query = query.where((eb) => eb(eb.refTuple("opened_at", "id"), "<", eb.tuple(after.openedAt, after.id)));
  return (await query.execute()).map(({ id }) => id);
}

export async function countAlignments(db: Db, filter: AlignmentFilter): Promise<number> {
  const counted = narrowed(db, filter).select(({ fn }) => fn.countAll<number>().as("count"));
  return (await counted.executeTakeFirstOrThrow()).count;
}

function narrowed(db: Db, { networks, states, waiting }: AlignmentFilter) {
  let query = db.selectFrom("alignment");
  if (networks !== null) query = query.where("id", "in", talksOf(db, networks));
  if (states?.length) query = query.where("state", "in", states);
  if (!waiting) return query;
  return query
    .where(isGoingOn)
    .where(({ or, eb }) =>
      or([
        eb("id", "in", talksOf(db, waiting.networks).where("heard_at", "is", null)),
        eb("id", "in", unsignedBy(db, waiting.networks)),
        ...(waiting.help ? [eb("help_asked_at", "is not", null)] : []),
      ]),
    );
}

function talksOf(db: Db, networks: readonly string[]) {
  return db
    .selectFrom("alignment_party")
    .select("alignment_party.alignment")
    .where(isAmong("alignment_party.network", networks));
}

/** Talks with a proposal to which one of these networks has said nothing yet. */
function unsignedBy(db: Db, networks: readonly string[]) {
  return talksOf(db, networks).where(({ exists, selectFrom }) =>
    exists(
      selectFrom("proposal")
        .select("proposal.id")
        .whereRef("proposal.alignment", "=", "alignment_party.alignment")
        .where("proposal.state", "=", "OPEN")
        .where("proposal.id", "not in", (eb) =>
          eb
            .selectFrom("signature")
            .select("signature.proposal")
            .whereRef("signature.network", "=", "alignment_party.network"),
        ),
    ),
  );
}
