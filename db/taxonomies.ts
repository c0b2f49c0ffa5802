import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { areaReaches } from "#domain/place/area.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { Tx } from "./handle.ts";

/** Brings the shared taxonomies in line with the domain's lists; a term that is in use is never taken away. */
export async function fillTaxonomies(tx: Tx): Promise<void> {
  for (const { id, parent, kind, nl, en, aliases, latitude, longitude } of AREAS) {
    const row = { parent, kind, nl, en, aliases: JSON.stringify(aliases), latitude, longitude };
    await tx
      .insertInto("area")
      .values({ id, ...row })
      .onConflict((on) => on.column("id").doUpdateSet(row))
      .execute();
  }
  for (const { id, parent, nl, en } of THEMES) {
    const row = { parent, nl, en };
    await tx
      .insertInto("theme")
      .values({ id, ...row })
      .onConflict((on) => on.column("id").doUpdateSet(row))
      .execute();
  }
  for (const { id, broader, nl, en } of AUDIENCES) {
    const row = { broader, nl, en };
    await tx
      .insertInto("audience")
      .values({ id, ...row })
      .onConflict((on) => on.column("id").doUpdateSet(row))
      .execute();
  }
  await fillReach(tx);
}

/** Who can reach whom, as rows: what the matcher decides by rule can be read and joined as a fact. */
async function fillReach(tx: Tx): Promise<void> {
  await tx.deleteFrom("area_reach").execute();
  const rows = AREAS.flatMap((from) =>
    AREAS.filter((to) => areaReaches(from.id, to.id)).map((to) => ({ area: from.id, reaches: to.id })),
  );
  for (let at = 0; at < rows.length; at += 500)
    await tx
      .insertInto("area_reach")
      .values(rows.slice(at, at + 500))
      .execute();
}
