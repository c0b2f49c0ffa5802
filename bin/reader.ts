import { type ReadingOptions, readOutside } from "#domain/feed/read-outside.ts";

// Reads what comes from outside in a process of its own: one that hangs or eats memory is killed, and the board goes on.
process.on("message", ({ text, options }: { text: string; options: ReadingOptions }) => {
  process.send?.(readOutside(text, options));
});
process.on("disconnect", () => process.exit(0));
