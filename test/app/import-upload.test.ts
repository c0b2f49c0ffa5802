import { expect, test } from "vitest";
import { readUpload } from "#app/forms/import/upload.server.ts";

function posted(parts: Record<string, string | File>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.append(name, value);
  return new Request("http://localhost/import", { method: "POST", body });
}

test("a file and the fields beside it are read", async () => {
  const { fields, tooBig } = await readUpload(
    posted({ network: "n1", file: new File(["BEGIN:VCALENDAR"], "a.ics"), text: "" }),
  );
  expect([Object.fromEntries(fields), tooBig]).toEqual([{ network: "n1", file: "BEGIN:VCALENDAR", text: "" }, false]);
});

test("a file over five megabytes is named as too big, and what follows it is still read", async () => {
  const file = new File(["x".repeat(5 * 1024 * 1024 + 1)], "a.ics");
  const { fields, tooBig } = await readUpload(posted({ file, network: "n1" }));
  expect([Object.fromEntries(fields), tooBig]).toEqual([{ network: "n1" }, true]);
});
