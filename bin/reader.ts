import { fileURLToPath } from "node:url";
import { isMainThread, Worker } from "node:worker_threads";
import { type ReadingOptions, readOutside } from "#domain/feed/read-outside.ts";

const LOOKS = 2_000;

// Reads what comes from outside in a process of its own: one that hangs or eats memory is killed, and the board goes on.
if (isMainThread) {
  process.on("message", ({ text, options }: { text: string; options: ReadingOptions }) => {
    process.send?.(readOutside(text, options));
  });
  process.on("disconnect", () => process.exit(0));
  new Worker(fileURLToPath(import.meta.url)).unref();
} else {
  // Busy, the process hears nothing: a thread looks whether the board that asked is still there.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGKILL"), LOOKS);
}
