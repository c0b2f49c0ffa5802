import { defineConfig } from "vitest/config";

// Without the Remix plugin, which expects to own the build.
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  // graphql 16 has "module" and "main" but no "exports": Vite would load one copy and Node, for Pothos, another.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: "graphql/index.js" },
      { find: /^#/, replacement: `${import.meta.dirname}/../` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "test/bench/**", "node_modules/**"],
    environment: "node",
    setupFiles: ["test/seed.ts"],
    // Of stylesheets only this one is read by code: its colours stand in pictures too.
    css: { include: [/tokens\.css/] },
    pool: "threads",
    // Reading the graph in anew for each file takes longer than all tests together; no test leaves anything behind.
    isolate: false,
    maxWorkers: 2,
    // Node reads the build as it is served: of its six megabytes Vite makes a map in which a search overflows the stack.
    server: { deps: { external: [/\/build\/server\//] } },
    env: { TZ: "Pacific/Auckland" },
    testTimeout: 60_000,
  },
});
