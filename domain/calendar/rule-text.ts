/** The lines of a recurrence, taken apart (RFC 5545 §3.8.5). */
export interface RuleText {
  /** Values of RRULE and EXRULE, without their names. */
  rules: string[];
  withoutRules: string[];
  dates: DateText[];
  without: DateText[];
}

/** One value of RDATE or EXDATE: "20261201", "20261201T190000", "…Z", or a period with "/". */
export interface DateText {
  text: string;
  /** The zone name as it stands in the line, or null. */
  zone: string | null;
}

/**
 * Takes RRULE, EXRULE, RDATE and EXDATE lines apart; a line without a name is read as an RRULE.
 * Null when a line is none of these.
 */
export function parseRuleText(text: string): RuleText | null {
  const found: RuleText = { rules: [], withoutRules: [], dates: [], without: [] };
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() !== "" && !addLine(found, line.trim())) return null;
  }
  return found;
}

/** The parts of one rule, names in upper case; null when it is not a list of NAME=VALUE or names a part twice. */
export function parseRule(rule: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of rule.split(";")) {
    if (part.trim() === "") continue;
    const [name, value, rest] = part.split("=");
    const key = name?.trim().toUpperCase();
    if (!key || !value || rest !== undefined || parts.has(key)) return null;
    parts.set(key, value.trim().toUpperCase());
  }
  return parts;
}

/** A rule's text from its parts. */
export function ruleOf(parts: Map<string, string>): string {
  return [...parts].map(([name, value]) => `${name}=${value}`).join(";");
}

function addLine(found: RuleText, line: string): boolean {
  const match = /^(?:(RRULE|EXRULE|RDATE|EXDATE)((?:;[^:"]*(?:"[^"]*")?)*):)?(.*)$/i.exec(line);
  const [, name = "RRULE", params = "", value = ""] = match ?? [];
  const kind = name.toUpperCase();
  if (kind === "RRULE" || kind === "EXRULE") {
    if (!value.includes("=")) return false;
    (kind === "RRULE" ? found.rules : found.withoutRules).push(value);
    return true;
  }
  const zone = ZONE_PARAM.exec(params);
  const values = value.split(",").filter((text) => text.trim() !== "");
  const list = kind === "RDATE" ? found.dates : found.without;
  for (const text of values) list.push({ text: text.trim().toUpperCase(), zone: zone?.[1] ?? zone?.[2] ?? null });
  return values.every((text) => DATE_VALUE.test(text.trim()));
}

/** The zone of a line, in quotes or without. */
export const ZONE_PARAM = /;TZID=(?:"([^"]*)"|([^;:]*))/i;

const DATE_VALUE = /^\d{8}(T\d{4,6}Z?)?(\/[PT\dZHMSWD+]+)?$/i;
