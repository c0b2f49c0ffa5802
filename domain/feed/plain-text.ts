const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  euro: "€",
  eacute: "é",
  egrave: "è",
  euml: "ë",
  iuml: "ï",
  ouml: "ö",
  uuml: "ü",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  bull: "•",
};

/**
 * The text of a description that may be HTML, as calendar programs write it: tags out, line breaks kept.
 * Text without tags keeps its angle brackets. Linear in the length of the text.
 */
export function plainText(text: string): string {
  if (!text.includes("<") || !/<\/?[a-z!][^<>]*>/i.test(text)) return tidy(decode(text));
  const open = text
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, "\n")
    .replace(/<li\b[^<>]*>/gi, "- ")
    .replace(/<\/?[a-z!][^<>]*>/gi, "");
  return tidy(decode(open));
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";
  });
}

/** Control characters never reach a page or a mail; more than one empty line says nothing. */
function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: most texts have none of these
  if (!/[\u0000-\u001f\u007f\u00a0\u2028\u2029]/.test(text)) return text.trim();
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029]/g, " ")
      .replace(/[\t\u00a0]/g, " ")
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}
