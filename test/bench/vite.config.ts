import { defineConfig } from "vite";

export default defineConfig({
  resolve: { alias: [{ find: /^#/, replacement: `${import.meta.dirname}/../../` }] },
  build: {
    ssr: true,
    target: "node20",
    outDir: `${import.meta.dirname}/../../build/bench`,
    rollupOptions: {
      input: Object.fromEntries(
        [
          "seed",
          "neighbours",
          "publish",
          "calendars",
          "follow",
          "expansion",
          "doubles",
          "renewal",
          "crossings",
          "search",
        ].map((name) => [name, `${import.meta.dirname}/${name}.ts`]),
      ),
    },
  },
});
