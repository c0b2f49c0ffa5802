/** Keys whose value never reaches the log, whatever wrote it. */
const HIDDEN = new Set(
  [
    "email",
    "mail",
    "to",
    "from",
    "rejected",
    "envelope",
    "code",
    "otp",
    "token",
    "secret",
    "password",
    "cookie",
  ].concat(["authorization", "headers", "body", "url", "address", "ip"]),
);

const MASKS: [RegExp, string | ((whole: string) => string)][] = [
  // Of an address only where it leads: what stands behind may be a secret.
  [/\b(?:https?|webcals?|smtps?):\/\/[^\s"'<>)\]}]+/gi, origin],
  [/[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, "[mail]"],
  [/\/calendars\/(?!:)[^\s"'<>)]+/g, "/calendars/[secret]"],
  [/\/join\/(?!:)[^\s"'<>)]+/g, "/join/[secret]"],
  [/\/networks\/confirm\/(?!:)[^\s"'<>)]+/g, "/networks/confirm/[secret]"],
  [/\/follow\/(confirm\/|stop\/)?(?!:|confirm\/|stop\/)[^\s"'<>)]+/g, "/follow/$1[secret]"],
  [/\bsb[ciafrm]?_[\w-]{8,}/g, "[secret]"],
  // As long as a secret of ours, and as mixed: ids and hashes have no capitals.
  [/(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,}/g, "[secret]"],
  [/\b\d{4} ?\d{4}\b/g, "[code]"],
];

/** What could steer the terminal or the program of who reads the log, and is no control character for JSON. */
const STEERING = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * What is written of each answer, in words of the server alone: a pattern has no digit or mark by which it could hold a
 * secret. Most lines are such, and to look through them costs more than to say that nothing changed.
 */
const ANSWERED =
  /^\{"level":"info","time":"[\d:.TZ-]+","id":"[\dA-Z_]{1,8}","method":"[A-Z]+","route":"(?![^"]*\/(?:calendars|confirm|follow|join|stop)\/[^:])[a-z/:.*-]+","status":\d{3},"ms":\d+,"msg":"answered"\}\n$/;

/**
 * One line of the log without what is nobody's business: mail addresses, secrets, codes and the paths of addresses are
 * masked wherever they stand, also inside the text of an error, and every line stays one line.
 */
export function safeLine(line: string): string {
  if (ANSWERED.test(line)) return line;
  const safe = JSON.stringify(masked(JSON.parse(line)));
  return `${safe.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

function masked(value: unknown): unknown {
  if (typeof value === "string") return maskedText(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [key, HIDDEN.has(key.toLowerCase()) ? "[hidden]" : masked(own)]),
  );
}

function maskedText(text: string): string {
  return MASKS.reduce((safe, [pattern, mask]) => safe.replace(pattern, mask as string), text);
}

function origin(address: string): string {
  const [, scheme = "", , host = "", rest = ""] = /^(\w+:\/\/)([^/?#]*@)?([^/?#]*)(.*)$/.exec(address) ?? [];
  return scheme + host + (rest.length > 1 ? "/[path]" : "");
}
