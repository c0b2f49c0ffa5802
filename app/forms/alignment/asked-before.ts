import type { ProposalData } from "./alignment-documents.ts";

/** What was filled in for a proposal, as the names and values of the form, to go on from. */
export function askedBefore({ asked, note }: ProposalData): [string, string][] {
  if (asked === null) return [];
  const { stays, words, register, moments, parts } = asked;
  const one = Object.entries({ stays, words, register, note });
  return [
    ...one.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])),
    ...moments.map(({ start, end }): [string, string] => ["moments", `${start} ${end}`]),
    ...parts.flatMap(({ post, audiences, areas }) => [
      ...(audiences ?? []).map((id): [string, string] => [`audiences:${post}`, id]),
      ...(areas ?? []).map((id): [string, string] => [`areas:${post}`, id]),
    ]),
  ];
}
