import { expect, test } from "vitest";
import { changeOffer } from "#board/catalogue/change-offer.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { contextOf } from "#graphql/context.ts";
import { offersFile } from "#graphql/offer-file.ts";
import { aBoard, aNetwork, anActor, anOfferInput } from "../world.ts";
import { ask } from "./asking.ts";
import { counting } from "./queries.ts";

async function aCatalogue() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const lead = await anActor(board, [zuid]);
  const area = { areas: ["zuidoost"] };
  await publishOffer(board, lead, anOfferInput(zuid, { title: "Btw-hulp", need: "btw", form: "ADVICE", ...area }));
  await publishOffer(
    board,
    lead,
    anOfferInput(zuid, { title: "Werkplek", form: "SPACE", url: "https://example.org/werkplek" }),
  );
  const rival = await anActor(board, [noord]);
  await publishOffer(
    board,
    rival,
    anOfferInput(noord, { title: "Lening", need: "microkrediet", valueForms: ["PAID", "SHARED"] }),
  );
  return { board, zuid, lead };
}

test("the catalogue is filtered, searched and counted", async () => {
  const { board, zuid } = await aCatalogue();
  const query = `query ($filter: OfferFilter, $search: String, $first: Int) { offers(filter: $filter, search: $search, first: $first) {
    totalCount nodes { title need { name } form url } pageInfo { hasNextPage } } }`;
  expect(await ask(board, null, query, { first: 2 })).toMatchInlineSnapshot(`
    {
      "offers": {
        "nodes": [
          {
            "form": "ADVICE",
            "need": {
              "name": "Btw en KOR",
            },
            "title": "Btw-hulp",
            "url": null,
          },
          {
            "form": null,
            "need": {
              "name": "Microkrediet en lening",
            },
            "title": "Lening",
            "url": null,
          },
        ],
        "pageInfo": {
          "hasNextPage": true,
        },
        "totalCount": 3,
      },
    }
  `);
  const titles = async (variables: object) =>
    (await ask(board, null, query, variables)).offers.nodes.map((offer: { title: string }) => offer.title);
  expect(await titles({ filter: { needs: ["geld"] } })).toEqual(["Btw-hulp"]);
  expect(await titles({ filter: { networks: [zuid.id] } })).toEqual(["Btw-hulp", "Werkplek"]);
  expect(await titles({ filter: { areas: ["amsterdam"] } })).toEqual(["Btw-hulp"]);
  expect(await titles({ search: "leni" })).toEqual(["Lening"]);
});

test("facets say how many offers each choice leaves", async () => {
  const { board } = await aCatalogue();
  const query = `{ offerFacets(search: "") { needs { theme { id } count } areas { area { id } count } audiences { count }
    networks { network { slug } count } valueForms { valueForm count } } }`;
  expect(await ask(board, null, query)).toMatchInlineSnapshot(`
    {
      "offerFacets": {
        "areas": [
          {
            "area": {
              "id": "zuidoost",
            },
            "count": 1,
          },
        ],
        "audiences": [],
        "needs": [
          {
            "count": 1,
            "theme": {
              "id": "btw",
            },
          },
          {
            "count": 1,
            "theme": {
              "id": "microkrediet",
            },
          },
        ],
        "networks": [
          {
            "count": 2,
            "network": {
              "slug": "zuid",
            },
          },
          {
            "count": 1,
            "network": {
              "slug": "noord",
            },
          },
        ],
        "valueForms": [
          {
            "count": 2,
            "valueForm": "FREE",
          },
          {
            "count": 1,
            "valueForm": "PAID",
          },
          {
            "count": 1,
            "valueForm": "SHARED",
          },
        ],
      },
    }
  `);
});

test("what was counted of a choice is kept until the next write, but not of a search", async () => {
  const { board, lead, zuid } = await aCatalogue();
  const counted = counting(board);
  const query = `query ($filter: OfferFilter, $search: String) {
    offerFacets(filter: $filter, search: $search) { needs { theme { id } count } valueForms { count } } }`;
  const facets = async (variables: object) => {
    const before = counted.count();
    const { offerFacets } = await ask(counted.board, null, query, variables);
    return { needs: offerFacets.needs.length, read: counted.count() > before };
  };
  const filter = { areas: ["zuidoost"] };
  expect(await facets({ filter })).toEqual({ needs: 1, read: true });
  expect(await facets({ filter })).toEqual({ needs: 1, read: false });
  await publishOffer(board, lead, anOfferInput(zuid, { title: "Fonds", need: "subsidie", areas: ["zuidoost"] }));
  expect(await facets({ filter })).toEqual({ needs: 2, read: true });
  for (const _ of [1, 2]) expect(await facets({ search: "btw" })).toEqual({ needs: 1, read: true });
});

test("an offer is changed, withdrawn and confirmed by its version", async () => {
  const { board, lead, zuid } = await aCatalogue();
  const { offers } = await ask(board, null, '{ offers(search: "btw") { nodes { id version status flags { id } } } }');
  const [offer] = offers.nodes;
  expect(offer).toEqual({ id: offer.id, version: 1, status: "OFFERED", flags: [] });
  const change = `mutation ($id: ID!, $version: Int!, $input: OfferInput!) { changeOffer(id: $id, version: $version, input: $input) {
    ... on Offer { title version } ... on ChangedMeanwhile { current { ... on Offer { title version } } } } }`;
  const variables = { id: offer.id, version: 1, input: anOfferInput(zuid, { title: "Btw-spreekuur" }) };
  const changed = { title: "Btw-spreekuur", version: 2 };
  expect(await ask(board, lead, change, variables)).toEqual({ changeOffer: changed });
  expect(await ask(board, lead, change, variables)).toEqual({ changeOffer: { current: changed } });
  const rest = `mutation ($id: ID!) { confirmOffer(id: $id) { ... on Offer { confirmedAt } }
    withdrawOffer(id: $id, version: 3) { ... on Offer { status } } }`;
  expect(await ask(board, lead, rest, { id: offer.id })).toEqual({
    confirmOffer: { confirmedAt: "2026-12-01T11:00:00.000Z" },
    withdrawOffer: { status: "WITHDRAWN" },
  });
});

test("an offer keeps the day since when it is there while it is changed and confirmed", async () => {
  const { board, lead, zuid } = await aCatalogue();
  const query = `query ($id: ID!) { offer(id: $id) { createdAt confirmedAt } }`;
  const { id, createdAt } = await publishOffer(board, lead, anOfferInput(zuid, { title: "Inloop" }));
  const later = { ...board, now: () => createdAt + DAY };
  await changeOffer(later, lead, { id, version: 1, input: anOfferInput(zuid, { title: "Inloopuur" }) });
  expect(await ask(board, null, query, { id })).toEqual({
    offer: { createdAt: new Date(createdAt).toISOString(), confirmedAt: new Date(createdAt + DAY).toISOString() },
  });
});

test("the offers of a choice are a file, whole or refused", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  for (const title of ["Boekhoudhulp", "Spreekuur"]) await publishOffer(board, lead, anOfferInput(network, { title }));
  const file = async (format: string, filter = "{}") =>
    (await ask(board, null, `{ offersFile(format: ${format}, filter: ${filter}) }`)).offersFile;
  const { total_items, contents } = JSON.parse(await file("HSDS"));
  expect([total_items, contents.length, contents[0].organization.name]).toEqual([2, 2, "zuid"]);
  expect(JSON.parse(await file("HSDS", '{ networks: ["niemand"] }'))).toMatchObject({ empty: true, contents: [] });
  expect(await file("CSV")).toContain("DEMO Boekhoudhulp");
  const context = await contextOf(board, new Headers({ "accept-language": "en" }), "page");
  const asked = { filter: {}, format: "HSDS", language: "en" } as const;
  await expect(offersFile(context, asked, 1)).rejects.toThrow("more than 1");
});
