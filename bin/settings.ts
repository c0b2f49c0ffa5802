import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const known = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).optional(),
  SECRET_FILE: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, "it is mailto:… or https://…")
    .optional(),
  FEEDS_ALLOW: z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(",")
        .flatMap((one) => one.trim() || []),
    )
    .pipe(z.array(z.string().regex(/^([\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i, "it holds host:port, with commas between")))
    .optional(),
});

/** What the environment decides of a board. */
export interface Settings {
  port: number;
  host: string;
  baseUrl: string;
  dataDir: string;
  secretFile: string | null;
  smtpUrl: string | null;
  /** Where holes in the board are reported: a mailto or https address. */
  securityContact: string | null;
  /** Addresses (host:port) that the fetch guard lets through though they are not on the open internet. */
  feedsAllow: string[];
}

/** Reads the settings; a bad or unknown one ends the process with one sentence that names it. */
export function readSettings(env: NodeJS.ProcessEnv, dataDir: string): Settings {
  if (env.DATABASE_URL) stop("DATABASE_URL is not supported yet: unset it.");
  for (const name of Object.keys(env))
    if (/^(SAMENBORD|BOARD)_/.test(name)) stop(`${name} is not a setting of Samenbord.`);
  const read = known.safeParse(env);
  if (!read.success) {
    const [issue] = read.error.issues;
    stop(`${issue?.path.join(".")} is not right: ${issue?.message}.`);
  }
  const { PORT, HOST, BASE_URL, DATA_DIR, SECRET_FILE, SMTP_URL, SECURITY_CONTACT, FEEDS_ALLOW } = read.data;
  return {
    port: PORT,
    host: HOST,
    baseUrl: new URL(BASE_URL ?? `http://localhost:${PORT}`).origin,
    dataDir: DATA_DIR ?? dataDir,
    secretFile: SECRET_FILE ?? null,
    smtpUrl: SMTP_URL ?? null,
    securityContact: SECURITY_CONTACT ?? null,
    feedsAllow: FEEDS_ALLOW ?? [],
  };
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
