import { readdirSync } from "node:fs";
import { defineConfig } from "vite";
import { onLog, ssr } from "./vite.bundle.ts";

const commands = readdirSync("bin").filter((file) => file.endsWith(".ts"));

// The commands of bin/ are built as the pages are, so that an operator runs no TypeScript.
export default defineConfig({
  resolve: { alias: [{ find: /^#/, replacement: `${import.meta.dirname}/` }] },
  ssr,
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/bin",
    rollupOptions: { onLog, input: Object.fromEntries(commands.map((file) => [file.slice(0, -3), `bin/${file}`])) },
  },
});
