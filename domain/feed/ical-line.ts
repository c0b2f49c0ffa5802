import ICAL from "ical.js";

/** A line of text values, escaped by ical.js (RFC 5545 §3.3.11); not folded yet. */
export function text(name: string, ...values: string[]): string {
  return `${name}:${values.map((value) => ICAL.design.icalendar.value.text.toICAL(clean(value))).join(",")}`;
}

/** A URI holds no white space, and a line break would begin a line of its own. */
export function address(url: string): string {
  return clean(url).replace(/\s/g, "");
}

/** For properties whose type ical.js does not know, and which it therefore writes as they are. */
export function oneLine(text: string): string {
  return clean(text)
    .replace(/\s+/g, " ")
    .replace(/[\\;,]/g, "\\$&");
}

/** Control characters would break the file; line breaks are escaped by ical.js. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: most texts have none of these
  if (!/[\u0000-\u001f\u007f]/.test(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ");
}
