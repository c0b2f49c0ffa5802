import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { onLog, ssr } from "./vite.bundle.ts";

export default defineConfig({
  plugins: [remix(remixConfig)],
  ssr,
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0, rollupOptions: { onLog } },
});
