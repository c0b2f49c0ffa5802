import { expect, test } from "vitest";
import { makeLog } from "../../bin/serve/log.ts";

/** What the log makes of it, as the one line that it writes. */
function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = [];
  write(makeLog("info", { write: (line) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\n\r]/);
  return lines[0] ?? "";
}

test.each([
  ["a mail address", "550 <ama.owusu+x@post.example.org> unknown", "550 <[mail]> unknown"],
  [
    "the path of an address",
    "GET https://u:pw@agenda.example/private-a1/basic.ics?key=1",
    "GET https://agenda.example/[path]",
  ],
  ["a code", "Je code is 1234 5678", "Je code is [code]"],
  ["a token", "sb_MBk5RqC2yisgX000qPsR_vZEb7V4Ynx6 is unknown", "[secret] is unknown"],
  ["a secret address", "/calendars/sbc_abc?x=1 failed", "/calendars/[secret] failed"],
  ["a page of one's own", "/follow/sbf_abc/choose?x=1 failed", "/follow/[secret] failed"],
  ["a link to confirm", "/follow/confirm/sbm_abc failed", "/follow/confirm/[secret] failed"],
  ["a link to stop", "/follow/stop/01a2-b.c-d failed", "/follow/stop/[secret] failed"],
  ["the pattern of a page", "/follow/:secret and /follow/stop/:key", "/follow/:secret and /follow/stop/:key"],
  ["a session", "better.aB3dEf6hIjK9mNoPqRsTuVwXyZ0123456789", "better.[secret]"],
])("%s is masked wherever it stands", (_, text, safe) => {
  expect(JSON.parse(logged((log) => log.warn(text))).msg).toBe(safe);
  expect(JSON.parse(logged((log) => log.warn({ a: [{ b: text }] }, "x"))).a).toEqual([{ b: safe }]);
  const { err } = JSON.parse(logged((log) => log.error({ err: new Error("Broken", { cause: new Error(text) }) }, "x")));
  expect(err.cause.message).toBe(safe);
});

test("what may be read stays: ids, hashes, files, numbers", () => {
  const texts = [
    "0199d2f0-6b1e-7c4a-9e0c-1f2e3d4c5b6a",
    "73b5b423a87172d303ddaa81c35bd85e537c282e068f0211f457e9c5b4f0b8e9",
    "at run (file:///srv/samenbord/node_modules/@remix-run/server-runtime/dist/esm/data.js:12:34)",
    "Samenbord is open at http://localhost:3000",
    "2026-12-01T12:00:00.000Z",
  ];
  for (const text of texts) expect(JSON.parse(logged((log) => log.info(text))).msg).toBe(text);
});

test("what hangs onto an error does not come along", () => {
  const error = Object.assign(new Error("Refused"), { rejected: ["Ama"], envelope: { to: "Ama" }, text: "Dag Ama" });
  expect(logged((log) => log.error({ err: error, to: "Ama", code: "Ama" }, "x"))).not.toContain("Ama");
});

test("nobody writes a line of their own, or steers the terminal of who reads", () => {
  const steering = 'Avond\n{"level":"fatal","msg":"x"}\r\u001b[2J\u009b2J\u2028\u202e\u007f';
  const line = logged((log) => log.info({ title: steering }, steering));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those must not be there.
  expect(line.trimEnd()).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u202e]/);
  expect(JSON.parse(line).title).toBe(steering);
});

test("the line of an answer goes out as it is, and one that hides something in its shape does not", () => {
  const visit = { id: "AB12CD34", method: "GET", route: "/follow/:secret", status: 200, ms: 4 };
  const { time: _, ...line } = JSON.parse(logged((log) => log.info(visit, "answered")));
  expect(line).toEqual({ level: "info", ...visit, msg: "answered" });
  expect(logged((log) => log.info({ ...visit, route: "/follow/sbf_abcdefgh12" }, "answered"))).not.toContain("sbf_");
  expect(logged((log) => log.info({ ...visit, route: "/join/geheim" }, "answered"))).not.toContain("geheim");
  expect(logged((log) => log.info({ ...visit, code: "1" }, "answered"))).toContain("[hidden]");
});
