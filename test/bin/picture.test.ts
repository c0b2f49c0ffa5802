import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { aServerOf } from "../served.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, aToken, NOW, unwatched } from "../world.ts";

const DAY = 86_400_000;

/** The built pages over a board of the test, with an evening and a hold on it. */
async function aServer() {
  const board: Board = { ...(await aBoard()), now: () => NOW };
  const host = await aServerOf(board, unwatched());
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const input = anEventInput(network, { title: 'Btw & "meer"' });
  const { id, version } = await publishEvent(board, lead, input);
  const hold = { title: "Misschien", status: "TENTATIVE", holdUntil: NOW + DAY } as const;
  const held = (await publishEvent(board, lead, anEventInput(network, hold))).id;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://${host}${path}`, { headers, redirect: "manual" });
  const picture = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
  return { board, lead, network, get, picture, input, id, version, held };
}

test("an event and the agenda have a picture that other sites may show, in the language of the address", async () => {
  const { get, picture, id } = await aServer();
  for (const path of [`/events/${id}/picture.png`, "/picture.png?theme=geld"]) {
    const { status, headers } = await get(path);
    expect([status, headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect((await get(path, { "if-none-match": headers.get("etag") ?? "" })).status).toBe(304);
  }
  const own = await picture(`/events/${id}/picture.png?in=nl`);
  expect(await picture(`/events/${id}/picture.png`)).toEqual(own);
  expect(await picture(`/events/${id}/picture.png?in=en`)).not.toEqual(own);
  expect(await picture("/picture.png?q=Koop+nu")).toEqual(await picture("/picture.png"));
});

test("a picture changes with its event at once, and says that it is off", async () => {
  const { board, lead, picture, id, version, input } = await aServer();
  const before = await picture(`/events/${id}/picture.png`);
  const changed = await changeEvent(board, lead, {
    ...{ id, version, scope: null, occurrence: null },
    input: { ...input, title: "Iets anders" },
  });
  const after = await picture(`/events/${id}/picture.png`);
  expect(after).not.toEqual(before);
  await cancelEvent(board, lead, { id, version: changed.version, scope: null, occurrence: null });
  expect(await picture(`/events/${id}/picture.png`)).not.toEqual(after);
});

test("a hold has no picture, nor a word for previews, also not for its own lead", async () => {
  const { board, lead, get, held } = await aServer();
  const known = { authorization: `Bearer ${await aToken(board, lead)}` };
  for (const headers of [{}, known]) {
    const answer = await get(`/events/${held}/picture.png`, headers);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
  }
  expect((await get("/events/x/picture.png")).status).toBe(404);
  const page = await (await get(`/events/${held}`, known)).text();
  expect(page).toContain("Misschien");
  expect(page).not.toContain("og:");
});

test("pages tell link previews what they are, with whole addresses that answer", async () => {
  const { board, lead, network, get, id } = await aServer();
  const tagsOf = async (path: string) => {
    const text = await (await get(path, { "accept-language": "en" })).text();
    const tags = [...text.matchAll(/<meta (?:property|name)="([\w:]+)" content="([^"]*)"/g)];
    const oembed = /type="application\/json\+oembed" href="([^"]*)"/.exec(text)?.[1] ?? "";
    const plain = (words: string) => words.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
    return {
      ...Object.fromEntries(tags.map(([, name = "", words = ""]) => [name, plain(words)])),
      oembed: plain(oembed),
    };
  };
  const event: Record<string, string> = await tagsOf(`/events/${id}`);
  expect(event).toMatchObject({
    ...{ "og:title": 'DEMO Btw & "meer"', "og:url": `${board.baseUrl}/events/${id}`, "og:locale": "en_GB" },
    ...{ "og:image:width": "1200", "og:image:height": "630", "twitter:card": "summary_large_image" },
    "og:description": event.description,
  });
  const agenda: Record<string, string> = await tagsOf("/?theme=geld");
  expect(agenda["og:title"]).toBe("DEMO Samenbord: Money and bookkeeping");
  for (const tags of [event, agenda]) {
    const image = new URL(tags["og:image"] ?? "");
    expect(image.origin).toBe(board.baseUrl);
    expect((await get(image.pathname + image.search)).headers.get("content-type")).toBe("image/png");
    const oembed = new URL(tags.oembed ?? "");
    const answer = await (await get(oembed.pathname + oembed.search)).json();
    expect(answer.thumbnail_url).toContain("/picture.png?");
  }
  const offered = anOfferInput(network, { title: "Btw-hulp", need: "btw", areas: ["gein"] });
  const offer: Record<string, string> = await tagsOf(`/offers/${(await publishOffer(board, lead, offered)).id}`);
  expect(offer).toMatchObject({
    ...{ "og:title": "DEMO Btw-hulp", "og:description": "VAT and small business scheme, Gein. By zuid." },
    ...{ "og:image": `${board.baseUrl}/picture.png?in=en`, description: offer["og:description"], oembed: "" },
  });
});
