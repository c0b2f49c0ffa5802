import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readSettings, SETTINGS, shownSettings } from "../../bin/settings.ts";
import { aDataFolder } from "../served.ts";

const read = (env: Record<string, string>) => readSettings({ NODE_ENV: "test", ...env }, "data");

/** The sentence with which a bad setting ends the process. */
function refused(env: Record<string, string>): string {
  const said: string[] = [];
  const spies = [
    vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line)),
    vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Error(`ends with ${code}`);
    }),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  expect(() => read(env)).toThrow("ends with 2");
  return said.join("\n");
}

test.each([
  ["BOARD_PORT", "1", "BOARD_PORT is not a setting of Samenbord"],
  ["PORT", "x", "PORT is not right"],
  ["BASE_URL", "ftp://x", "BASE_URL is not right"],
  ["BASE_URL", "http://bord.example", "BASE_URL is not right: it begins with https, or leads to this machine"],
  ["BASE_URL", "bord", "BASE_URL is not right"],
  ["FEEDS_ALLOW", "x", "FEEDS_ALLOW is not right"],
  ["METRICS_ALLOW", "localhost", "METRICS_ALLOW is not right: it holds addresses"],
  ["TRUSTED_PROXIES", "10.0.0.0/99", "TRUSTED_PROXIES is not right"],
  ["SMTP_URL_FILE", "/nowhere/at/all", "SMTP_URL_FILE cannot be read"],
])("%s=%s ends the start with a sentence", (name, value, sentence) => {
  expect(refused({ [name]: value })).toContain(sentence);
});

test.each([
  ["https://bord.example/", "https://bord.example"],
  ["http://localhost:3000", "http://localhost:3000"],
  ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
  ["http://[::1]:3000", "http://[::1]:3000"],
])("a board may be reached at %s", (url, baseUrl) => {
  expect(read({ BASE_URL: url }).baseUrl).toBe(baseUrl);
});

test("a secret stands in a file, and is shown to nobody", () => {
  const file = join(aDataFolder(), "smtp");
  writeFileSync(file, "smtps://post:geheim@mail.example:465\n");
  const settings = read({ SMTP_URL_FILE: file });
  expect(settings.smtpUrl).toBe("smtps://post:geheim@mail.example:465");
  const shown = shownSettings(settings).join("\n");
  expect(shown).toContain("SMTP_URL=(set, for mail.example:465)");
  expect(shown).not.toContain("geheim");
  expect(refused({ SMTP_URL_FILE: file, SMTP_URL: "smtp://x" })).toContain("both set");
});

test("every setting is shown, and told to the operator", () => {
  const shown = shownSettings(read({})).map((line) => line.split("=")[0]);
  expect(shown).toEqual(SETTINGS.filter((name) => !["SMTP_URL_FILE", "OIDC_CLIENT_SECRET_FILE"].includes(name)));
  const told = readFileSync("docs/operate.md", "utf8");
  expect(SETTINGS.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});
