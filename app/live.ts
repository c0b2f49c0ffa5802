import { useEffect, useRef } from "react";

/** What a page can hear of, as the graph has it; a test holds each against it. */
export const STREAMS = {
  alignment: "subscription ($id: ID!) { alignment(id: $id) { now: mark } }",
  board: "subscription { now: revision }",
};

/** What a page listens to. */
export interface Heard {
  stream: keyof typeof STREAMS;
  variables?: Record<string, string>;
  /** What the graph gave as `mark` or `revision` with what the page shows; null where any sign counts. */
  read: string | number | null;
}

/**
 * Calls `changed` when the board has something else than the page has read, be it written before the line opened; the page
 * works without it. The browser comes back by itself when the line breaks; when the board ends it, the reader may not see
 * it any more.
 */
export function useLive({ stream, variables = {}, read, changed }: Heard & { changed: () => void }): void {
  const page = useRef({ read, changed });
  page.current = { read, changed };
  const address = `/graphql?${new URLSearchParams({ query: STREAMS[stream], variables: JSON.stringify(variables) })}`;
  useEffect(() => {
    const source = new EventSource(address);
    source.addEventListener("next", ({ data }) => {
      const { data: heard } = JSON.parse(data);
      // Who has too many pages open is told so instead.
      if (!heard) return;
      const { now } = heard.alignment ?? heard;
      if (now !== page.current.read) page.current.changed();
    });
    source.addEventListener("complete", () => source.close());
    return () => source.close();
  }, [address]);
}
