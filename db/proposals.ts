import type { Proposal, ProposalKind, ProposalState, Signature } from "#domain/alignment/proposal.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** Keeps a proposal, new or as it became. */
export async function putProposal(tx: Tx, proposal: Proposal): Promise<void> {
  const { id, alignment, kind, state, network, person, at, note, asked, ways, chosen, done, doneAt, undoes } = proposal;
  const row = {
    ...{ alignment, kind, state, network, person, at, note, ways: JSON.stringify(ways), chosen },
    ...{ asked: JSON.stringify(asked), done: JSON.stringify(done), done_at: doneAt, undoes },
  };
  await tx
    .insertInto("proposal")
    .values({ id, ...row })
    .onConflict((on) => on.column("id").doUpdateSet(row))
    .execute();
}

/** Keeps what a party said to a proposal, in place of what it said before. */
export async function putSignature(tx: Tx, proposal: string, signature: Signature): Promise<void> {
  const { network, person, signed, note, at } = signature;
  const set = { person, signed: Number(signed), note, at };
  await tx
    .insertInto("signature")
    .values({ proposal, network, ...set })
    .onConflict((on) => on.columns(["proposal", "network"]).doUpdateSet(set))
    .execute();
}

/** The proposals in these alignments, oldest first, with what was said to them. */
export async function proposalsOf(db: Db, alignments: readonly string[]): Promise<Proposal[]> {
  return proposalsWhere(db, "alignment", alignments);
}

export async function proposalById(db: Db, id: string): Promise<Proposal | null> {
  return (await proposalsWhere(db, "id", [id]))[0] ?? null;
}

async function proposalsWhere(db: Db, column: "id" | "alignment", ids: readonly string[]): Promise<Proposal[]> {
  if (ids.length === 0) return [];
  const query = db
    .selectFrom("proposal")
    .selectAll()
    .where(isAmong(`proposal.${column}`, ids));
  const rows = await query.orderBy("at").orderBy("id").execute();
  const said = await db
    .selectFrom("signature")
    .selectAll()
    .where(
      isAmong(
        "signature.proposal",
        rows.map(({ id }) => id),
      ),
    )
    .orderBy("at")
    .orderBy("network")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, alignment: row.alignment, network: row.network, person: row.person, at: row.at, note: row.note },
    kind: row.kind as ProposalKind,
    state: row.state as ProposalState,
    asked: JSON.parse(row.asked ?? "null"),
    ways: JSON.parse(row.ways),
    chosen: row.chosen,
    done: JSON.parse(row.done ?? "[]"),
    doneAt: row.done_at,
    undoes: row.undoes,
    signatures: said
      .filter(({ proposal }) => proposal === row.id)
      .map(({ network, person, signed, note, at }) => ({ network, person, signed: signed === 1, note, at })),
  }));
}
