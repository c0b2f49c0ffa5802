import { expect, type Page, test } from "@playwright/test";
import { isSound } from "./visit.ts";

// WCAG 2.2: 1.4.10 reflow at 320 pixels, 1.4.4 text at twice its size, and what a reader's own settings ask for.
// The policy of a page refuses the styles that a reader would set in her browser.
test.use({ bypassCSP: true });

const PAGES = [
  "/",
  "/?view=month",
  "/?view=week",
  "/offers",
  "/offers?compare=yes",
  "/fit?need=boekhouden&area=zuidoost",
];
const MORE = [
  "/networks",
  "/networks/tna",
  "/subscribe",
  "/poster",
  "/privacy",
  "/toegankelijkheid",
  "/nergens",
  "/?q=zzzz",
];

/** The pages of a link that somebody without an account keeps. */
async function followPages(page: Page): Promise<string[]> {
  const query = `mutation { made: makeFollow(filter: { themes: ["geld"] }) { ... on Follow { page } } }`;
  const { data } = await (await page.request.post("/graphql", { data: { query } })).json();
  const { pathname } = new URL(data.made.page);
  return [pathname, `${pathname}/choose?theme=geld&area=gein`, "/follow/nergens"];
}

/** The public pages, with one event, one offer and one link. */
async function addresses(page: Page): Promise<string[]> {
  const first = async (list: string, link: string) => {
    await page.goto(list);
    return (await page.locator(`main a[href^='${link}']`).first().getAttribute("href")) ?? "";
  };
  return [
    ...PAGES,
    await first("/", "/events/"),
    await first("/offers", "/offers/0"),
    ...MORE,
    ...(await followPages(page)),
  ];
}

test("every public page fits in 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of await addresses(page)) {
    await page.goto(address);
    await test.step(address, () => isSound(page));
  }
});

test("every public page can be read with text at twice its size", async ({ page }) => {
  for (const address of await addresses(page)) {
    await page.goto(address);
    await page.addStyleTag({ content: "html { font-size: 200% !important }" });
    await test.step(address, async () => {
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("main h1, main h2, main h3, main a, main button, main p")]
          .filter((one) => getComputedStyle(one).overflow === "hidden" && one.scrollHeight > one.clientHeight + 4)
          .filter((one) => !one.matches(".unseen, .unseen *") && one.clientHeight > 4)
          .map((one) => one.textContent?.slice(0, 40)),
      );
      expect(cut).toEqual([]);
    });
  }
});

test("who wants no motion sees none, and in colours of one's own every link and button still stands out", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
  for (const address of await addresses(page)) {
    await page.goto(address);
    await test.step(address, async () => {
      const moving = await page.evaluate(() =>
        document.getAnimations().filter(({ playState }) => playState === "running"),
      );
      expect(moving).toEqual([]);
      const unmarked = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main .button")]
          .filter((one) => one.offsetParent !== null)
          .filter((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth) === 0)
          .map((one) => one.textContent),
      );
      expect(unmarked).toEqual([]);
    });
  }
});
