import { type Embedded, embedFrame } from "./embed.ts";

/** What somebody wants to show, and how much room there is; null is as much as is wanted. */
export interface OembedAsked extends Embedded {
  maxWidth: number | null;
  maxHeight: number | null;
  /** How high it would like to be. */
  height: number;
  /** A picture of it, of the size of link previews. */
  picture: string;
  author: { name: string; url: string } | null;
  provider: string;
}

const WIDTH = 640;
const PICTURE = { width: 1200, height: 630 };
/** Programs may keep an answer for an hour (seconds). */
const KEPT = 3_600;

/** The answer of oEmbed 1.0 (oembed.com §2.3.4.4) for a page that is shown in a frame. */
export function oembedAnswer(asked: OembedAsked): Record<string, string | number> {
  const { maxWidth, maxHeight, author, picture } = asked;
  const size = { width: Math.min(WIDTH, maxWidth ?? WIDTH), height: Math.min(asked.height, maxHeight ?? asked.height) };
  const fits = PICTURE.width <= (maxWidth ?? PICTURE.width) && PICTURE.height <= (maxHeight ?? PICTURE.height);
  return {
    version: "1.0",
    type: "rich",
    title: asked.name,
    provider_name: asked.provider,
    provider_url: asked.baseUrl,
    ...(author === null ? {} : { author_name: author.name, author_url: author.url }),
    cache_age: KEPT,
    html: embedFrame(asked, size),
    ...size,
    ...(fits ? { thumbnail_url: picture, thumbnail_width: PICTURE.width, thumbnail_height: PICTURE.height } : {}),
  };
}
