import { useEffect, useRef } from "react";

/** What a page can hear of, as the graph has it; a test holds each against it. */
export const STREAMS = {
  alignment: "subscription ($id: ID!) { alignment(id: $id) { id } }",
  board: "subscription { revision }",
};

/**
 * Calls `changed` each time that the board has something new of what a page shows; the page works without it. The browser
 * comes back by itself when the line breaks; when the board ends it, the reader may not see it any more.
 */
export function useLive(stream: keyof typeof STREAMS, variables: Record<string, string>, changed: () => void): void {
  const heard = useRef(changed);
  heard.current = changed;
  const address = `/graphql?${new URLSearchParams({ query: STREAMS[stream], variables: JSON.stringify(variables) })}`;
  useEffect(() => {
    const source = new EventSource(address);
    let known = false;
    source.addEventListener("next", () => {
      // The first says how things are when the line opens, which the page shows.
      if (known) heard.current();
      known = true;
    });
    source.addEventListener("complete", () => source.close());
    return () => source.close();
  }, [address]);
}
