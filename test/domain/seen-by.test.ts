import { expect, test } from "vitest";
import type { Actor, BoardRole, Role } from "#domain/network/network.ts";
import { refusalOf } from "#domain/permission.ts";
import { SEEN_BY, VIEWERS, type Viewers } from "#domain/seen-by.ts";

const person = (memberships: [string, Role][], boardRoles: BoardRole[] = []): Actor => ({
  ...{ id: "p", name: "Iemand", email: "iemand@example.org", boardRoles, rolesWaiting: [], via: "page" },
  memberships: memberships.map(([network, role]) => ({ network, role, duty: null })),
});

const PEOPLE: Record<string, Actor | null> = {
  reader: null,
  "who is of no network": person([]),
  "lead of another": person([["other", "LEAD"]]),
  editor: person([["own", "EDITOR"]]),
  lead: person([["own", "LEAD"]]),
  officer: person([], ["OFFICER"]),
  admin: person([], ["ADMIN"]),
};

/** Who is meant by each word of `seenBy.*`, among those people. */
const MEANT: Record<Viewers, string[]> = {
  EVERYBODY: Object.keys(PEOPLE),
  PLANNERS: ["lead of another", "editor", "lead", "officer", "admin"],
  OWN_AND_OFFICERS: ["editor", "lead", "officer"],
  OWN_AND_BOARD: ["editor", "lead", "officer", "admin"],
  OWN: ["editor", "lead"],
  PARTIES_AND_OFFICERS: ["editor", "lead", "officer"],
  PARTIES: ["editor", "lead"],
  LEADS: ["lead"],
  BOARD: ["officer", "admin"],
  ADMINS: ["admin"],
  // Each her own.
  SELF: Object.keys(PEOPLE).filter((who) => who !== "reader"),
};

test.each(Object.entries(SEEN_BY).flatMap(([what, { who, by }]) => (by === null ? [] : [{ what, who, by }])))(
  "$what is seen by whom the page says, as permission has it",
  ({ who, by }) => {
    const allowed = Object.entries(PEOPLE).filter(([, actor]) => refusalOf(actor, by, { networks: ["own"] }) === null);
    expect(allowed.map(([name]) => name)).toEqual(MEANT[who]);
  },
);

test("every word for who sees something is said of something", () => {
  const said = Object.values(SEEN_BY).map(({ who }) => who);
  expect(VIEWERS.filter((who) => !said.includes(who as never))).toEqual([]);
});
