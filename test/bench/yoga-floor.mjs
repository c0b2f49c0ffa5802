// The floor of our graph: yoga and Pothos without any rule, asked in process; the same rows from the same file as our
// agenda. Prints the CPU milliseconds of one question and the bytes of its answer.
import SchemaBuilder from "@pothos/core";
import SQLite from "better-sqlite3";
import { createYoga } from "graphql-yoga";

const db = new SQLite(process.argv[2], { readonly: true });
const upcoming = db.prepare(`
  select event.id, event.title, occurrence.start, occurrence.end, network.id as networkId, network.name as networkName,
    area.id as areaId, area.nl as areaName,
    (select json_group_array(json_object('id', theme.id, 'name', theme.nl)) from event_theme join theme on theme.id = theme
      where event = event.id) as themes
  from occurrence join event on event.id = occurrence.event join network on network.id = event.network
  left join area on area.id = event.area
  where occurrence.start >= ? and event.joined_to is null and event.status != 'TENTATIVE'
  order by occurrence.start, occurrence.event limit ?`);

const builder = new SchemaBuilder({});
const Named = builder.objectRef("Named").implement({
  fields: (t) => ({ id: t.exposeID("id"), name: t.exposeString("name") }),
});
const Event = builder.objectRef("Event").implement({
  fields: (t) => ({
    id: t.exposeID("id"),
    title: t.exposeString("title"),
    network: t.field({ type: Named, resolve: ({ networkId: id, networkName: name }) => ({ id, name }) }),
    area: t.field({
      type: Named,
      nullable: true,
      resolve: ({ areaId: id, areaName: name }) => (id === null ? null : { id, name }),
    }),
    themes: t.field({ type: [Named], resolve: ({ themes }) => JSON.parse(themes) }),
  }),
});
const Occurrence = builder.objectRef("Occurrence").implement({
  fields: (t) => ({
    start: t.string({ resolve: ({ start }) => new Date(start).toISOString() }),
    end: t.string({ resolve: ({ end }) => new Date(end).toISOString() }),
    event: t.field({ type: Event, resolve: (row) => row }),
  }),
});
builder.queryType({
  fields: (t) => ({
    agenda: t.field({
      type: [Occurrence],
      args: { first: t.arg.int({ required: true }) },
      resolve: (_, { first }) => upcoming.all(Date.now(), first),
    }),
  }),
});
const yoga = createYoga({ schema: builder.toSchema(), logging: false, graphiql: false });
const query =
  "{ agenda(first: 50) { start end event { id title network { id name } area { id name } themes { id name } } } }";

async function ask() {
  const headers = { "content-type": "application/json" };
  const answer = await yoga.fetch("http://floor/graphql", { method: "POST", headers, body: JSON.stringify({ query }) });
  return answer.text();
}

const QUESTIONS = 300;
for (let at = 0; at < 4 * QUESTIONS; at++) await ask();
const rounds = [];
for (let round = 0; round < 3; round++) {
  const before = process.cpuUsage();
  for (let at = 0; at < QUESTIONS; at++) await ask();
  const { user, system } = process.cpuUsage(before);
  rounds.push((user + system) / 1_000 / QUESTIONS);
}
console.log(JSON.stringify({ cpu: rounds.sort((a, b) => a - b)[1], bytes: (await ask()).length }));
