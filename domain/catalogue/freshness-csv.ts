import { dateAtHome } from "#domain/calendar/zone.ts";
import { writeTable } from "#domain/csv.ts";
import type { Network } from "#domain/network/network.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { FunderGroup } from "./freshness.ts";

/** What is told of freshness, each part as the page lists it. */
export interface FreshnessTold {
  /** Instants in epoch milliseconds. */
  unconfirmed: readonly { name: string; count: number; oldest: number }[];
  silent: readonly { network: Pick<Network, "name">; since: number }[];
  fundingEnding: readonly Pick<Network, "name" | "fundingUntil">[];
  funders: readonly FunderGroup[];
}

const COLUMNS = ["what", "who", "since", "count"] as const;
const PARTS = ["unconfirmed", "silent", "fundingEnding", "funders"] as const;

/** Freshness as a table for a spreadsheet. */
export function writeFreshness(told: FreshnessTold, language: Language): string {
  const head = COLUMNS.map((column) => say(language, `fresh.column.${column}`));
  const lines = {
    unconfirmed: told.unconfirmed.map(({ name, count, oldest }) => [name, dateAtHome(oldest), String(count)]),
    silent: told.silent.map(({ network, since }) => [network.name, dateAtHome(since), ""]),
    fundingEnding: told.fundingEnding.map(({ name, fundingUntil }) => [name, fundingUntil ?? "", ""]),
    funders: told.funders.map(({ funder, flags }) => [funder, "", String(flags.length)]),
  };
  const rows = PARTS.flatMap((part) => lines[part].map((line) => [say(language, `fresh.${part}`), ...line]));
  return writeTable([head, ...rows]);
}
