import { readFileSync } from "node:fs";
import { z } from "zod";
import type { OpenIdSettings } from "#db/open-id.ts";
import { isThisMachine, rangeOf } from "./serve/client-address.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const listed = z.string().transform((text) =>
  text
    .toLowerCase()
    .split(",")
    .flatMap((one) => one.trim() || []),
);
const addresses = listed.pipe(
  z.array(z.string().refine(isRange, "it holds addresses or ranges (10.0.0.0/8), with commas between")),
);
const reached = z
  .url({ protocol: /^https?$/ })
  .refine(isSafelyReached, "it begins with https, or leads to this machine alone");
const known = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  BASE_URL: reached.optional(),
  DATA_DIR: z.string().min(1).optional(),
  SECRET_FILE: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, "it is mailto:… or https://…")
    .optional(),
  FEEDS_ALLOW: listed
    .pipe(z.array(z.string().regex(/^([\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i, "it holds host:port, with commas between")))
    .default([]),
  METRICS_ALLOW: addresses.default(["127.0.0.1", "::1"]),
  TRUSTED_PROXIES: addresses.default([]),
  OIDC_ISSUER: reached.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).default("gemeente"),
});

/** Settings that are secret: each may stand in a file instead, which its name with `_FILE` behind it points to. */
const SECRETS = ["SMTP_URL", "OIDC_CLIENT_SECRET"] as const;

/** The name of every setting. */
export const SETTINGS = [...Object.keys(known.shape), ...SECRETS.map((name) => `${name}_FILE`)];

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
  /** Addresses and ranges that may read the metrics. */
  metricsAllow: string[];
  /** Addresses and ranges of proxies whose word is taken for the address of who asks. */
  trustedProxies: string[];
  /** The municipality's own sign-in, when there is one. */
  openId: OpenIdSettings | null;
}

/** Reads the settings; a bad or unknown one ends the process with one sentence that names it. */
export function readSettings(env: NodeJS.ProcessEnv, dataDir: string): Settings {
  if (env.DATABASE_URL) stop("DATABASE_URL is not supported yet: unset it.");
  for (const name of Object.keys(env))
    if (/^(SAMENBORD|BOARD)_/.test(name)) stop(`${name} is not a setting of Samenbord.`);
  const read = known.safeParse({ ...env, ...secretsOf(env) });
  if (!read.success) {
    const [issue] = read.error.issues;
    stop(`${String(issue?.path[0])} is not right: ${issue?.message}.`);
  }
  const {
    PORT,
    HOST,
    BASE_URL,
    DATA_DIR,
    SECRET_FILE,
    SMTP_URL,
    SECURITY_CONTACT,
    FEEDS_ALLOW,
    METRICS_ALLOW,
    TRUSTED_PROXIES,
  } = read.data;
  return {
    port: PORT,
    host: HOST,
    baseUrl: new URL(BASE_URL ?? `http://localhost:${PORT}`).origin,
    dataDir: DATA_DIR ?? dataDir,
    secretFile: SECRET_FILE ?? null,
    smtpUrl: SMTP_URL ?? null,
    securityContact: SECURITY_CONTACT ?? null,
    feedsAllow: FEEDS_ALLOW,
    metricsAllow: METRICS_ALLOW,
    trustedProxies: TRUSTED_PROXIES,
    openId: openIdOf(read.data),
  };
}

/** The secrets that stand in files. */
function secretsOf(env: NodeJS.ProcessEnv): Partial<Record<(typeof SECRETS)[number], string>> {
  return Object.fromEntries(
    SECRETS.flatMap((name) => {
      const file = env[`${name}_FILE`];
      if (!file) return [];
      if (env[name]) stop(`${name} and ${name}_FILE are both set: unset one.`);
      return [[name, textOf(file) ?? stop(`${name}_FILE cannot be read.`)]];
    }),
  );
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

/** Secrets, and the cookies that open an account, go there: over the open internet only encrypted. */
function isSafelyReached(url: string): boolean {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: "", hostname: "" };
  return protocol === "https:" || isThisMachine(hostname);
}

function isRange(text: string): boolean {
  try {
    return rangeOf(text).length > 0;
  } catch {
    return false;
  }
}

/** The settings as an operator may show them to others: of a secret only that it is set. */
export function shownSettings(settings: Settings): string[] {
  const list = (all: readonly string[]) => all.join(",");
  const shown: [string, string][] = [
    ["PORT", String(settings.port)],
    ["HOST", settings.host],
    ["BASE_URL", settings.baseUrl],
    ["DATA_DIR", settings.dataDir],
    ["SECRET_FILE", settings.secretFile ?? `${settings.dataDir}/secret`],
    ["SMTP_URL", settings.smtpUrl === null ? "" : `(set, for ${new URL(settings.smtpUrl).host})`],
    ["SECURITY_CONTACT", settings.securityContact ?? ""],
    ["FEEDS_ALLOW", list(settings.feedsAllow)],
    ["METRICS_ALLOW", list(settings.metricsAllow)],
    ["TRUSTED_PROXIES", list(settings.trustedProxies)],
    ["OIDC_ISSUER", settings.openId?.issuer ?? ""],
    ["OIDC_CLIENT_ID", settings.openId?.clientId ?? ""],
    ["OIDC_CLIENT_SECRET", settings.openId ? "(set)" : ""],
    ["OIDC_NAME", settings.openId?.name ?? ""],
  ];
  return shown.map(([name, value]) => `${name}=${value}`);
}

/** All of it or none. */
function openIdOf(read: z.infer<typeof known>): OpenIdSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = read;
  const clientSecret = read.OIDC_CLIENT_SECRET;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    stop(
      "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE) go together: set all or none.",
    );
  }
  return { issuer, clientId, clientSecret, name };
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
