import { expect, test } from "vitest";
import { inviteFaults, isOpen, MANY } from "#domain/network/invite.ts";
import { leadFaults } from "#domain/network/members.ts";
import { freeSlug, type NetworkInput, networkFaults, tidied } from "#domain/network/network-input.ts";

const PLAIN: NetworkInput = { name: "Zuid aan Zet", areas: [] };

test("a network needs a name that no other has, in whatever capitals", () => {
  expect(networkFaults(PLAIN, [{ name: "Iets anders" }])).toEqual([]);
  expect(networkFaults({ ...PLAIN, name: "  " }, [])).toEqual([{ field: "name", key: "fault.required" }]);
  expect(networkFaults({ ...PLAIN, name: " zuid  AAN zet " }, [{ name: "Zuid aan Zet" }])).toEqual([
    { field: "name", key: "fault.nameTaken" },
  ]);
});

test("what is too long, unknown or no address or date is said at its field", () => {
  const input = { ...PLAIN, purpose: "x".repeat(1001), url: "javascript:alert(1)", areas: ["maan"] };
  expect(networkFaults({ ...input, fundingUntil: "2027-02-30" }, []).map(({ field }) => field)).toEqual([
    ...["purpose", "url", "areas", "fundingUntil"],
  ]);
});

test("what a network says is kept trimmed, and nothing where nothing was said", () => {
  expect(tidied({ ...PLAIN, name: " Zuid  aan Zet ", purpose: " ", areas: ["zuidoost", "zuidoost"] })).toMatchObject({
    ...{ name: "Zuid aan Zet", purpose: null, areas: ["zuidoost"], valueForms: [], fundingUntil: null },
  });
});

test("a name becomes an address, numbered where another has it", () => {
  expect(freeSlug("Vrouwen & Zo: Zuidoost!", new Set())).toBe("vrouwen-zo-zuidoost");
  expect(freeSlug("Café Élan", new Set(["cafe-elan", "cafe-elan-2"]))).toBe("cafe-elan-3");
  expect(freeSlug("संगम", new Set(["netwerk"]))).toBe("netwerk-2");
  const long = freeSlug("een heel lange naam die niet in een adres past", new Set());
  expect(long).toMatch(/^[a-z0-9-]{2,40}$/);
  expect(freeSlug("een heel lange naam die niet in een adres past", new Set([long]))).toMatch(/^[a-z0-9-]{2,40}$/);
});

test("leads are invited one by one, and for thirty days at most", () => {
  const input = { network: "n", role: "EDITOR", many: true, days: 7 } as const;
  expect(inviteFaults(input)).toEqual([]);
  expect(inviteFaults({ ...input, role: "LEAD", days: 31 }).map(({ field }) => field)).toEqual(["many", "days"]);
  expect(inviteFaults({ ...input, days: 0.5 })).toHaveLength(1);
});

test("an invite lets in until its last moment, its last use, or until it is revoked", () => {
  const times = { createdAt: 0, expiresAt: 100, revokedAt: null };
  const invite = { id: "i", network: "n", role: "EDITOR" as const, most: MANY, used: MANY - 1, person: null, ...times };
  expect(isOpen(invite, 99)).toBe(true);
  expect(isOpen(invite, 100)).toBe(false);
  expect(isOpen({ ...invite, used: MANY }, 0)).toBe(false);
  expect(isOpen({ ...invite, revokedAt: 50 }, 99)).toBe(false);
});

test("the last lead stays one", () => {
  const members = [
    { id: "a", role: "LEAD" },
    { id: "b", role: "EDITOR" },
  ] as const;
  expect(leadFaults(members, "a", "EDITOR")).toEqual([{ field: "person", key: "fault.lastLead" }]);
  expect(leadFaults(members, "a", null)).toHaveLength(1);
  expect(leadFaults(members, "b", null)).toEqual([]);
  expect(leadFaults([...members, { id: "c", role: "LEAD" }], "a", null)).toEqual([]);
});
