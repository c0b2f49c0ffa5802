import { z } from "zod";
import { type Asked, SEARCHED } from "#board/search/search-now.ts";
import type { Corrected, Search } from "#db/search.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";

/** No search is longer. */
export const searchText = z.string().max(200).nullish();

/** A search as it is read for this asker; undefined when nothing is searched for. */
export async function searched(context: Context, search: string | null | undefined, how: Omit<Asked, "text">) {
  const text = search?.trim();
  return text ? context.loaders.search.load({ text, ...how }) : undefined;
}

/** How a search was read, for whoever has to tell the one who asked. */
export function defineSearch(): void {
  const CorrectedType = builder.objectRef<Corrected>("CorrectedWord").implement({
    description: "a word of a search that no post has, and the one that was searched for instead",
    fields: (t) => ({ typed: t.exposeString("typed"), found: t.exposeString("found") }),
  });
  const ReadingType = builder.objectRef<Search>("SearchReading").implement({
    fields: (t) => ({
      corrected: t.expose("corrected", { type: [CorrectedType] }),
      leftOut: t.exposeStringList("leftOut", { description: "words beyond the most that are read" }),
    }),
  });
  const SearchedType = builder.enumType("Searched", { values: SEARCHED });
  builder.queryFields((t) => ({
    searchReading: t.field({
      type: ReadingType,
      nullable: true,
      description: "how a search of the agenda or of the offers is read",
      args: {
        search: t.arg.string({ validate: searchText }),
        of: t.arg({ type: SearchedType, required: true }),
      },
      resolve: async (_, { search, of }, context) => (await searched(context, search, { of })) ?? null,
    }),
  }));
}
