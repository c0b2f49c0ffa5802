import { expect, test } from "@playwright/test";
import {
  FORMS,
  graph,
  NOT_YOURS,
  OFFICERS,
  PAGES,
  posted,
  SWAPPED,
  stateOf,
  tryAll,
  UNSEEN,
  UNSEEN_BY_RIVALS,
  visitor,
} from "./trespass.ts";
import { isSound } from "./visit.ts";

test("two leads of rival networks and an officer, each in her own browser, change and see nothing that is not theirs", async ({
  browser,
}, { project }) => {
  test.slow();
  // Others than those on whom other tests count.
  const [one, two] = project.name === "phone" ? ["hustlehoek", "bisnis-oso"] : ["schermtijd", "pleinwerk"];
  const emails = [`trekker.${one}@demo.invalid`, `trekker.${two}@demo.invalid`, "ambtenaar@demo.invalid"] as const;
  const [ama, kofi, ria] = [
    await visitor(browser, emails[0]),
    await visitor(browser, emails[1]),
    await visitor(browser, emails[2]),
  ];
  const [hers, his] = [await posted(ama, `${one} ${project.name}`), await posted(kofi, `${two} ${project.name}`)];
  const before = [await stateOf(ama, hers), await stateOf(kofi, his)];
  const lead = [...PAGES, ...FORMS, ...SWAPPED, ...OFFICERS];
  const officer = [...PAGES, ...FORMS];
  const tried = await Promise.all([
    tryAll(ama, lead, his, hers),
    tryAll(kofi, lead, hers, his),
    tryAll(ria, officer, hers, his),
  ]);
  const through = tried.flatMap(({ through }) => through);
  let tries = tried.reduce((sum, { tries }) => sum + tries, 0);
  expect.soft([await stateOf(ama, hers), await stateOf(kofi, his)]).toEqual(before);
  for (const [page, query, of] of [
    ...[[ama, UNSEEN, his] as const, [kofi, UNSEEN, hers] as const, [ria, UNSEEN, hers] as const],
    ...[[ama, UNSEEN_BY_RIVALS, his] as const, [kofi, UNSEEN_BY_RIVALS, hers] as const],
  ]) {
    const { network } = await graph(page, query, of);
    const told = Object.entries(network).filter(([, value]) => value !== null && (value as unknown[]).length !== 0);
    tries += Object.keys(network).length;
    through.push(...told.map(([field]) => `${field} of ${of.slug}`));
  }
  const own = await (await ama.request.get("/account/data.json")).text();
  const secrets = [emails[1], his.token, his.link, his.session];
  tries += secrets.length;
  through.push(...secrets.filter((secret) => own.includes(secret)).map((secret) => `${secret} in her own file`));
  await ama.goto(`/networks/${his.slug}/people`);
  await expect(ama.getByRole("heading", { level: 1 })).toHaveText(NOT_YOURS);
  await isSound(ama);
  process.stdout.write(`${tries} tries, ${through.length} got through\n`);
  expect(through).toEqual([]);
  for (const page of [ama, kofi, ria]) await page.context().close();
});
