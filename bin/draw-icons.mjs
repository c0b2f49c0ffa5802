// Draws the icons by which a phone shows the board, from the mark: node bin/draw-icons.mjs. What it makes is committed.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const mark = readFileSync("public/favicon.svg", "utf8");
/** A phone cuts a maskable icon to its own shape: the ground goes to the edge, the mark stays within the safe middle. */
const masked = mark.replace('rx="9" ', "").replace('viewBox="-3 -9.6 43.3 43.3"', 'viewBox="-12 -18.6 61.3 61.3"');
const grounded = masked.replace(
  /<rect [^>]*fill="([^"]+)"\/>/,
  '<rect x="-12" y="-18.6" width="61.3" height="61.3" fill="$1"/>',
);

const ICONS = [
  ["icon-192", 192, mark],
  ["icon-512", 512, mark],
  ["icon-maskable-512", 512, grounded],
  ["apple-touch-icon", 180, grounded],
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium" });
for (const [name, size, svg] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>${svg.replace("<svg ", `<svg width="${size}" height="${size}" `)}`,
  );
  await page.screenshot({ path: `public/${name}.png`, omitBackground: true });
}
await browser.close();
