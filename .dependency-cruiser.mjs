const floors = ["domain", "db", "board", "graphql", "app"];

const neverLooksUp = floors.slice(0, -1).map((floor, i) => ({
  name: `${floor}-never-looks-up`,
  comment: `${floor}/ may not know that ${floors.slice(i + 1).join(", ")} exist. Move the shared part down.`,
  severity: "error",
  from: { path: `^${floor}/` },
  to: { path: `^(${[...floors.slice(i + 1), "bin"].join("|")})/` },
}));

// place and network come before calendar and catalogue, which come before likeness, and so on; wording serves all.
const order = [
  ["place", "network"],
  ["calendar", "catalogue"],
  ["likeness"],
  ["flag"],
  ["alignment"],
  ["notice"],
  ["desk", "effect"],
];
const laterNouns = order.slice(0, -1).map((names, i) => ({
  name: `${names.join("-")}-comes-first`,
  comment: "In domain/ later nouns use earlier ones. Move the shared part to the earlier noun.",
  severity: "error",
  from: { path: `^domain/(${names.join("|")})/` },
  to: {
    path: `^domain/(${order
      .slice(i + 1)
      .flat()
      .join("|")}|feed)/`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...neverLooksUp,
    ...laterNouns,
    {
      name: "no-circular",
      comment: "Two files that need each other are one idea, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "domain-is-pure",
      comment: "domain/ takes values and gives values: only the libraries named here, no I/O.",
      severity: "error",
      from: { path: "^domain/" },
      to: {
        dependencyTypesNot: ["local", "aliased", "aliased-subpath-import", "type-only"],
        pathNot:
          "node_modules/(luxon|@types/luxon|ical\\.js|rrule-temporal|csv-parse|csv-stringify|uuid|intl-messageformat|@orama/stemmers)/",
      },
    },
    {
      name: "the-engine-stays-in-db",
      comment: "What is SQLite's own is known to db/ alone.",
      severity: "error",
      from: { path: "^(domain|board|graphql|app|bin)/" },
      to: { path: "^db/sqlite/" },
    },
    {
      name: "sql-stays-in-db",
      comment: "Only db/ speaks SQL.",
      severity: "error",
      from: { pathNot: "^(db|test)/" },
      to: { path: "node_modules/(kysely|better-sqlite3)/" },
    },
    {
      name: "one-door-to-the-graph",
      comment: "Pages ask through app/graphql.server.ts; the graph's own address is the other end of the same door.",
      severity: "error",
      from: {
        path: "^app/",
        pathNot: "^app/(graphql\\.server\\.ts|gql\\.ts|routes/graphql\\.ts|load-context\\.d\\.ts)$",
      },
      to: { path: "^(graphql|board|db)/" },
    },
    {
      name: "remix-stays-in-app-and-serve",
      comment: "A later move to React Router may touch one floor.",
      severity: "error",
      from: { pathNot: "^(app/|bin/serve|vite\\.config|test/)" },
      to: { path: "node_modules/@remix-run/" },
    },
    {
      name: "tests-are-leaves",
      comment: "Nothing that is shipped leans on a test.",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|node_modules/.*/node_modules)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
