import { type DestinationStream, destination, type Logger, pino } from "pino";
import { safeLine } from "./safe-line.ts";

/** What an operator reads: one JSON object a line, on the standard output, without personal data. */
export function makeLog(
  level: "info" | "warn" | "silent",
  to: DestinationStream = destination({ dest: 1, sync: false }),
): Logger {
  return pino(
    {
      level,
      // The supervisor that keeps the lines knows the process and the machine.
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: faultOf },
      hooks: { streamWrite: safeLine },
    },
    to,
  );
}

interface Fault {
  type: string;
  message: string;
  stack?: string | undefined;
  cause?: Fault;
}

/** Of an error what it says and where; what libraries hang onto it may be a whole mail. */
function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return { type: name, message, stack, ...(cause === undefined ? {} : { cause: faultOf(cause) }) };
}
