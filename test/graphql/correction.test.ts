import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import type { OfferInput } from "#domain/catalogue/offer-input.ts";
import type { Actor } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../world.ts";
import { ask } from "./asking.ts";

const ANSWERS = `answers { id reason mayCorrect posts { __typename ... on Event { id } ... on Offer { id } }
  corrections { state text note } }`;
const PROPOSE = `mutation ($answer: ID!, $post: ID!, $version: Int!, $terms: [ID!]) {
  done: proposeCorrection(answer: $answer, post: $post, version: $version, terms: $terms) { __typename
    ... on Correction { id state text reason terms mayDecide post { __typename ... on Event { id } } }
    ... on Invalid { field message } ... on ChangedMeanwhile { current { ... on Event { version } } } } }`;
const DECIDE = `mutation ($id: ID!, $version: Int!, $accept: Boolean!, $note: String) {
  done: decideCorrection(id: $id, version: $version, accept: $accept, note: $note) { __typename
    ... on Correction { state note post { ... on Event { invitationOnly audiences { id } } } } } }`;

test("who answered tells it on, the network of the post sees it everywhere and agrees", async () => {
  const { board, zuid, noord, mine, theirs } = await aClash();
  const answer = await answered(board, zuid, theirs.id, "OTHER_PUBLIC");
  expect(answer).toMatchObject({ reason: "OTHER_PUBLIC", mayCorrect: true, corrections: [] });
  expect(answer.posts.map(({ id }: { id: string }) => id)).toEqual([mine.id, theirs.id].sort());
  const said = { answer: answer.id, post: theirs.id, version: 1, terms: ["vrouwen"] };
  const { done } = await ask(board, zuid, PROPOSE, said);
  const text = "Zuid zegt: ‘Ondernemers ontmoeten elkaar’ is voor vrouwen.";
  expect(done).toMatchObject({ state: "PROPOSED", text, mayDecide: false, post: { id: theirs.id } });

  const open = `query ($id: ID!) { event(id: $id) { corrections { id text mayDecide } }
    network(slug: "noord") { corrections { id text mayDecide } } }`;
  const seen = [{ id: done.id, text, mayDecide: true }];
  expect(await ask(board, noord, open, theirs)).toEqual({
    event: { corrections: seen },
    network: { corrections: seen },
  });
  expect(await ask(board, null, open, theirs)).toEqual({ event: { corrections: [] }, network: { corrections: [] } });

  const yes = await ask(board, noord, DECIDE, { id: done.id, version: 1, accept: true });
  expect(yes.done).toMatchObject({ state: "ACCEPTED", post: { audiences: [{ id: "vrouwen" }] } });
  expect(await ask(board, noord, open, theirs)).toEqual({ event: { corrections: [] }, network: { corrections: [] } });
});

test("a no and its word are read beside the answer", async () => {
  const { board, zuid, noord, theirs } = await aClash();
  const answer = await answered(board, zuid, theirs.id, "INVITATION_ONLY");
  const { done } = await ask(board, zuid, PROPOSE, { answer: answer.id, post: theirs.id, version: 1 });
  const no = { id: done.id, version: 1, accept: false, note: "Iedereen is welkom." };
  expect((await ask(board, noord, DECIDE, no)).done).toMatchObject({ post: { invitationOnly: false } });
  const [{ corrections }] = await answersOf(board, zuid, theirs.id);
  expect(corrections).toEqual([
    {
      state: "DECLINED",
      text: "Zuid zegt: ‘Ondernemers ontmoeten elkaar’ is alleen op uitnodiging.",
      note: "Iedereen is welkom.",
    },
  ]);
});

test("what its network did by hand meanwhile is asked no more", async () => {
  const { board, zuid, noord, theirs } = await aClash();
  const answer = await answered(board, zuid, theirs.id, "ONLINE");
  await ask(board, zuid, PROPOSE, { answer: answer.id, post: theirs.id, version: 1 });
  const change = `mutation ($id: ID!, $input: EventInput!) { changeEvent(id: $id, version: 1, input: $input) { __typename } }`;
  const { start, end, ...input } = theirs.input;
  const times = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
  await ask(board, noord, change, { id: theirs.id, input: { ...input, ...times, online: true } });
  const { event } = await ask(board, noord, `{ event(id: "${theirs.id}") { corrections { id } } }`);
  expect(event.corrections).toEqual([]);
});

test("a proposal on an older version, or with terms that do not fit, is refused", async () => {
  const { board, zuid, theirs } = await aClash();
  const answer = await answered(board, zuid, theirs.id, "OTHER_AREA");
  const said = { answer: answer.id, post: theirs.id, version: 2, terms: ["amstelveen"] };
  expect((await ask(board, zuid, PROPOSE, said)).done).toMatchObject({ current: { version: 1 } });
  const two = { ...said, version: 1, terms: ["amstelveen", "zuidoost"] };
  expect((await ask(board, zuid, PROPOSE, two)).done).toMatchObject({ field: "terms", message: "Kies er één." });
});

test("a free service beside somebody's trade is marked, which weighs nothing, and so is one with subsidy", async () => {
  const flag = await flagOfOffers({ valueForms: ["FREE"] }, { valueForms: ["PAID"], price: "€ 40" });
  expect(flag.paidOtherwise).toEqual({
    subsidised: false,
    free: [{ title: "Aanbod 0" }],
    paid: [{ title: "Aanbod 1" }],
  });
  expect(flag.reasons.map(({ code }: { code: string }) => code)).not.toContain("PAID_OTHERWISE");
  const subsidised = await flagOfOffers({ valueForms: ["PAID"] }, { valueForms: ["SUBSIDISED", "PAID"] });
  expect(subsidised.paidOtherwise).toMatchObject({ subsidised: true, free: [{ title: "Aanbod 1" }] });
});

test("offers that are repaid alike bear no mark", async () => {
  expect((await flagOfOffers({ valueForms: ["FREE"] }, { valueForms: ["SUBSIDISED"] })).paidOtherwise).toBeNull();
  expect((await flagOfOffers({ valueForms: ["PAID"] }, { valueForms: ["PAID"] })).paidOtherwise).toBeNull();
  expect((await flagOfOffers({ valueForms: [] }, { valueForms: ["PAID"] })).paidOtherwise).toBeNull();
});

async function aClash() {
  const board = await aBoard();
  const networks = [await aNetwork(board, "zuid", { name: "Zuid" }), await aNetwork(board, "noord", { name: "Noord" })];
  const [one, other] = networks;
  if (!one || !other) throw new Error("Two networks are needed.");
  const [zuid, noord] = [await anActor(board, [one]), await anActor(board, [other])];
  const start = Date.parse("2026-12-15T17:00:00+01:00");
  const facts = { description: "", area: "holendrecht", themes: ["netwerken"] };
  const first = { ...facts, title: "Netwerkborrel voor ondernemers", start, end: start + 18e6, place: "Zaal Amstel" };
  const second = {
    ...facts,
    title: "Ondernemers ontmoeten elkaar",
    start: start + 6e6,
    end: start + 24e6,
    place: "Zaal Gaasp",
  };
  const input = anEventInput(other, second);
  const mine = await publishEvent(board, zuid, anEventInput(one, first));
  const theirs = await publishEvent(board, noord, input);
  return { board, zuid, noord, mine: { id: mine.id }, theirs: { id: theirs.id, input } };
}

async function answered(board: Board, actor: Actor, event: string, reason: string) {
  const { event: found } = await ask(board, actor, `{ event(id: "${event}") { flags { id } } }`);
  const { id } = found.flags[0];
  await ask(
    board,
    actor,
    `mutation { answerFlag(id: "${id}", answer: NOT_A_PROBLEM, reason: ${reason}) { __typename } }`,
  );
  return (await answersOf(board, actor, event))[0];
}

async function answersOf(board: Board, actor: Actor, event: string) {
  const { event: found } = await ask(board, actor, `{ event(id: "${event}") { flags { ${ANSWERS} } } }`);
  return found.flags[0].answers;
}

async function flagOfOffers(...facts: Partial<OfferInput>[]) {
  const board = await aBoard();
  const ids: string[] = [];
  for (const [at, one] of facts.entries()) {
    const network = await aNetwork(board, `netwerk-${at}`);
    const about = { areas: ["zuidoost"], need: "boekhouden", form: "ADVICE" as const, title: `Aanbod ${at}` };
    ids.push(
      (await publishOffer(board, await anActor(board, [network]), anOfferInput(network, { ...about, ...one }))).id,
    );
  }
  const officer = await anActor(board, [], ["OFFICER"]);
  const mark = "reasons { code } paidOtherwise { subsidised free { title } paid { title } }";
  const { offer } = await ask(board, officer, `{ offer(id: "${ids[0]}") { flags { ${mark} } } }`);
  return offer.flags[0];
}
