import { expect, test } from "vitest";
import { oembedAnswer } from "#domain/feed/oembed.ts";

const ASKED = {
  ...{ baseUrl: "https://bord.invalid", page: "https://bord.invalid/", name: 'Geld & "meer"', provider: "Samenbord" },
  ...{ query: new URLSearchParams("theme=geld&lang=nl"), picture: "https://bord.invalid/picture.png", author: null },
  ...{ maxWidth: null, maxHeight: null, height: 600 },
};

test("an answer says what oEmbed asks of something rich, with its picture", () => {
  expect(oembedAnswer(ASKED)).toEqual({
    ...{ version: "1.0", type: "rich", title: 'Geld & "meer"', cache_age: 3600 },
    ...{ provider_name: "Samenbord", provider_url: "https://bord.invalid", width: 640, height: 600 },
    html: '<iframe src="https://bord.invalid/embed?theme=geld&amp;lang=nl" title="Geld &amp; &quot;meer&quot;" width="640" height="600" style="border:0;max-width:100%" loading="lazy"></iframe>',
    ...{ thumbnail_url: "https://bord.invalid/picture.png", thumbnail_width: 1200, thumbnail_height: 630 },
  });
});

test("it is never larger than there is room, and then has no picture that is", () => {
  const small = oembedAnswer({ ...ASKED, maxWidth: 320, maxHeight: 200 });
  expect(small).toMatchObject({ width: 320, height: 200 });
  expect(small.html).toContain('width="320" height="200"');
  expect(small).not.toHaveProperty("thumbnail_url");
  expect(oembedAnswer({ ...ASKED, maxWidth: 4000, maxHeight: 4000 })).toMatchObject({ width: 640, height: 600 });
});

test("whose it is stands in it", () => {
  const author = { name: "Zuid", url: "https://bord.invalid/networks/zuid" };
  expect(oembedAnswer({ ...ASKED, author })).toMatchObject({ author_name: "Zuid", author_url: author.url });
});
