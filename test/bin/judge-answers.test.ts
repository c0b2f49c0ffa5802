import { expect, test } from "vitest";
import { taught } from "#bin/judge/answers.ts";
import { offersOf } from "#bin/judge/posts.ts";
import { predict } from "#bin/judge/predict.ts";
import { report } from "#bin/judge/report.ts";
import { SHIPPED } from "#domain/flag/model.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

const folder = `${import.meta.dirname}/../data/authors/f`;

test("a few answers make the probabilities of another author's offers more honest, and leave the ranking", () => {
  const offers = offersOf(folder, LEXICON);
  const shipped = predict(offers, []);
  expect(taught(folder, offers, [], shipped, 0)).toMatchObject(SHIPPED);
  const after = predict(offers, [], taught(folder, offers, [], shipped, 40));
  const [was, is] = [report(folder, offers, [], shipped).sameService, report(folder, offers, [], after).sameService];
  expect(is.ece).toBeLessThanOrEqual(was.ece);
  expect(Math.abs(is.ap - was.ap)).toBeLessThan(0.01);
});
