import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readSettings } from "../../bin/settings.ts";

const WHOLE = { OIDC_ISSUER: "https://inloggen.example", OIDC_CLIENT_ID: "bord", OIDC_CLIENT_SECRET: "geheim" };

test("without settings for it there is no other sign-in", () => {
  expect(read({}).openId).toBeNull();
});

test("the municipality's own sign-in is set by four settings, the secret also by a file", () => {
  const openId = { issuer: "https://inloggen.example", clientId: "bord", clientSecret: "geheim", name: "gemeente" };
  expect(read(WHOLE).openId).toEqual(openId);
  const folder = mkdtempSync(join(tmpdir(), "samenbord-settings-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "secret"), "uit-een-bestand\n");
  const { OIDC_CLIENT_SECRET: _, ...rest } = WHOLE;
  const filed = { ...rest, OIDC_CLIENT_SECRET_FILE: join(folder, "secret"), OIDC_NAME: "Amsterdam" };
  expect(read(filed).openId).toEqual({ ...openId, clientSecret: "uit-een-bestand", name: "Amsterdam" });
});

test.each([
  [{ OIDC_ISSUER: "https://inloggen.example" }, "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET"],
  [{ ...WHOLE, OIDC_ISSUER: "http://inloggen.example" }, "OIDC_ISSUER is not right"],
  [{ ...WHOLE, OIDC_ISSUER: "inloggen" }, "OIDC_ISSUER is not right"],
  [{ ...WHOLE, OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: "/er/is/niets" }, "OIDC_CLIENT_SECRET_FILE"],
])("half of it, or a wrong one, stops the start with one sentence: %o", (env, sentence) => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const exit = vi.spyOn(process, "exit").mockImplementation((() => {
    throw new Error("exit");
  }) as never);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(() => read(env)).toThrow("exit");
  expect(exit).toHaveBeenCalledWith(2);
  expect(told.mock.calls.flat().join()).toContain(sentence);
});

function read(env: Record<string, string | undefined>) {
  return readSettings({ NODE_ENV: "test", ...env } as NodeJS.ProcessEnv, "data");
}
