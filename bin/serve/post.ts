/** What sends letters beside the clock, right after they were written. */
export interface Post {
  /** Sends what waits, without anybody waiting for it. */
  wake(): void;
  /** Waits for the letter that is under way. */
  stop(): Promise<void>;
}

/** Sends in one row: whoever wakes it while it sends lets it look once more. */
export function makePost(send: (signal: AbortSignal) => Promise<unknown>, failed: (error: unknown) => void): Post {
  const stopping = new AbortController();
  let asked = false;
  let row: Promise<void> | null = null;
  const run = async () => {
    while (asked && !stopping.signal.aborted) {
      asked = false;
      await send(stopping.signal).catch(failed);
    }
    row = null;
  };
  return {
    wake: () => {
      asked = true;
      row ??= run();
    },
    stop: async () => {
      stopping.abort();
      await row;
    },
  };
}
