// The one place for Remix's options; vite.config.ts hands them to the compiler.
/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  // Editors and sed leave files without an extension behind, and those stop the dev server.
  ignoredRouteFiles: ["**/.*", "**/*.test.*", "**/sed*"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // Single fetch decodes with turbo-stream 2 (CVE-2026-34077), which Remix 2 never mends.
    v3_singleFetch: false,
    // Without it there is no /__manifest endpoint (CVE-2026-55685).
    v3_lazyRouteDiscovery: false,
  },
};
