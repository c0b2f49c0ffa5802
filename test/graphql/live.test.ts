import { parse, subscribe } from "graphql";
import { expect, test } from "vitest";
import { addMessage } from "#board/alignment/add-message.ts";
import type { Board } from "#board/board.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import type { Actor } from "#domain/network/network.ts";
import { contextOf } from "#graphql/context.ts";
import { schema } from "#graphql/schema.ts";
import { opened, twoEvenings } from "../board/alignment/talk.ts";
import { aNetwork, anActor, anOfferInput, aToken } from "../world.ts";
import { ask } from "./asking.ts";

test("a party hears of a talk at once, and again when something is said in it; of nothing else", async () => {
  const { board, zuid, ofZuid, ofNoord, ...world } = await twoEvenings();
  const talk = await opened({ board, zuid, ofZuid, ofNoord, ...world });
  const stream = await listen(board, ofZuid, TALK, { id: talk.id });
  expect(await next(stream)).toEqual({ alignment: { messages: [] } });
  await publishOffer(board, ofZuid, anOfferInput(zuid));
  await addMessage(board, ofNoord, { alignment: talk.id, text: "Zullen we ruilen?" });
  expect(await next(stream)).toEqual({ alignment: { messages: [{ text: "Zullen we ruilen?" }] } });
  await stream.return?.(undefined);
  await expect.poll(() => board.pulse.size).toBe(0);
});

test("what a page read has the mark that the stream gives, until somebody says something", async () => {
  const world = await twoEvenings();
  const { board, ofZuid, ofNoord } = world;
  const talk = await opened(world);
  const query = "query ($id: ID!) { alignment(id: $id) { mark } revision }";
  const read = async () => (await ask(board, ofZuid, query, { id: talk.id })) as { alignment: { mark: string } };
  const { alignment } = await read();
  const stream = await listen(board, ofZuid, "subscription ($id: ID!) { alignment(id: $id) { mark } }", {
    id: talk.id,
  });
  expect(await next(stream)).toEqual({ alignment });
  await addMessage(board, ofNoord, { alignment: talk.id, text: "Zullen we ruilen?" });
  const heard = await next(stream);
  expect(heard.alignment.mark).not.toBe(alignment.mark);
  expect(await read()).toMatchObject(heard);
});

test("who is no party hears nothing of a talk, and who is nobody is refused", async () => {
  const world = await twoEvenings();
  const talk = await opened(world);
  const stranger = await anActor(world.board, [await aNetwork(world.board, "west")]);
  const stream = await listen(world.board, stranger, TALK, { id: talk.id });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  const refused = await asked(world.board, null, TALK, { id: talk.id });
  expect(refused).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
});

test("a stream ends once its listener may not see it any more", async () => {
  const world = await twoEvenings();
  const { board, zuid, ofZuid } = world;
  const talk = await opened(world);
  const stream = await listen(board, ofZuid, TALK, { id: talk.id });
  await next(stream);
  await board.store.write.deleteFrom("membership").where("person", "=", ofZuid.id).execute();
  board.pulse.beat();
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(zuid.id).not.toBe("");
});

test("a person has as many streams as pages, and no more; each that ends makes room", async () => {
  const { board, ofZuid } = await twoEvenings();
  const streams = [];
  for (let one = 0; one < 12; one++) streams.push(await listen(board, ofZuid, "subscription { revision }"));
  await Promise.all(streams.map(next));
  const more = await asked(board, ofZuid, "subscription { revision }");
  expect(more).toMatchObject({ errors: [{ extensions: { code: "TOO_OFTEN" } }] });
  await streams[0]?.return?.(undefined);
  await expect.poll(() => board.pulse.size).toBe(11);
  expect(await next(await listen(board, ofZuid, "subscription { revision }"))).toHaveProperty("revision");
  board.pulse.end();
  await expect.poll(() => board.pulse.size).toBe(0);
});

test("officers hear of every talk, and every stream has its place in these tests", async () => {
  const world = await twoEvenings();
  const talk = await opened(world);
  const officer = await anActor(world.board, [], ["OFFICER"]);
  expect(await next(await listen(world.board, officer, TALK, { id: talk.id }))).toHaveProperty("alignment");
  expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {}).sort()).toEqual(["alignment", "revision"]);
});

const TALK = "subscription ($id: ID!) { alignment(id: $id) { messages { text } } }";

async function asked(board: Board, actor: Actor | null, query: string, variables: Record<string, unknown> = {}) {
  const headers = new Headers(actor ? { authorization: `Bearer ${await aToken(board, actor)}` } : {});
  const contextValue = await contextOf(board, headers, "api");
  return subscribe({ schema, document: parse(query), variableValues: variables, contextValue });
}

async function listen(board: Board, actor: Actor, query: string, variables: Record<string, unknown> = {}) {
  const stream = await asked(board, actor, query, variables);
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  return stream[Symbol.asyncIterator]() as AsyncIterator<{ data?: unknown; errors?: unknown }>;
}

async function next(stream: AsyncIterator<{ data?: unknown; errors?: unknown }>) {
  const { value } = await stream.next();
  return JSON.parse(JSON.stringify(value.data ?? value.errors));
}
