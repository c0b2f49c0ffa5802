import { readFileSync } from "node:fs";
import { z } from "zod";
import type { OpenIdSettings } from "#db/open-id.ts";

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
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).default("gemeente"),
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
  /** The municipality's own sign-in, when there is one. */
  openId: OpenIdSettings | null;
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
    openId: openIdOf(read.data),
  };
}

/** All of it or none; over the open internet only encrypted, since the secret goes there. */
function openIdOf(read: z.infer<typeof known>): OpenIdSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = read;
  const clientSecret = read.OIDC_CLIENT_SECRET ?? secretIn(read.OIDC_CLIENT_SECRET_FILE);
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    stop(
      "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE) go together: set all or none.",
    );
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== "https:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
    stop("OIDC_ISSUER is not right: it begins with https.");
  }
  return { issuer, clientId, clientSecret, name };
}

function secretIn(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    return readFileSync(file, "utf8").trim() || stop("OIDC_CLIENT_SECRET_FILE is empty.");
  } catch {
    return stop("OIDC_CLIENT_SECRET_FILE cannot be read.");
  }
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
