import { DAY } from "#domain/calendar/interval.ts";
import { LOAD_KINDS, OPEN_STATES } from "#domain/flag/load.ts";
import { paths, withQuery } from "#domain/paths.ts";

/** What a line of the heat map is about; neither is what no filter can mean. */
interface About {
  area: { id: string } | null;
  theme: { id: string } | null;
}

/** The flags that a cell counts, for the week of this Monday; null for a line that no filter can mean. */
export function flagsOfCell({ area, theme }: About, monday: string): string | null {
  if (!area && !theme) return null;
  const until = new Date(Date.parse(monday) + 6 * DAY).toISOString().slice(0, 10);
  const params = [
    ...LOAD_KINDS.map((kind) => ["kind", kind]),
    ...OPEN_STATES.map((state) => ["state", state]),
    ...(area ? [["area", area.id]] : []),
    ...(theme ? [["theme", theme.id]] : []),
    ...[
      ["since", monday],
      ["until", until],
      ["certain", "yes"],
    ],
  ];
  return withQuery(paths.flags, new URLSearchParams(params));
}
