import { type ActionFunctionArgs, json } from "@remix-run/node";
import type { SecretAnswer } from "#app/ui/own-secrets.tsx";
import { refusedBy } from "./answered.server.ts";
import { demandOwnOrigin } from "./own-origin.server.ts";

type Result = Parameters<typeof refusedBy>[1];

interface Deeds<Made> {
  /** What it makes of what was typed, or why not. */
  make(typed: Record<string, string>): Promise<{ made: Made } | { refused: Result }>;
  revoke(id: string): Promise<Result>;
}

/** Makes or revokes a secret of one's own, as the pressed button says; what is gone already counts as revoked. */
export async function postSecret<Made>(args: ActionFunctionArgs, deeds: Deeds<Made>) {
  demandOwnOrigin(args.request);
  const form = await args.request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const answer = typed.act === "REVOKE" ? await revoked(args, deeds, typed) : await made(args, deeds, typed);
  const status = answer.faults.length === 0 ? 200 : 422;
  return json(answer, { status, headers: { "cache-control": "no-store" } });
}

async function revoked<Made>(
  { request }: ActionFunctionArgs,
  { revoke }: Deeds<Made>,
  { id = "" }: Record<string, string>,
): Promise<SecretAnswer<Made>> {
  const result = await revoke(id);
  if (result.__typename !== "NotFound") refusedBy(request, result);
  return { typed: {}, faults: [], made: null, revoked: true };
}

async function made<Made>(
  { request }: ActionFunctionArgs,
  { make }: Deeds<Made>,
  typed: Record<string, string>,
): Promise<SecretAnswer<Made>> {
  const answer = await make(typed);
  if ("made" in answer) return { typed: {}, faults: [], made: answer.made, revoked: false };
  const { faults, problem } = refusedBy(request, answer.refused);
  const all = problem === null ? faults : [...faults, { field: "name", message: problem }];
  return { typed, faults: all, made: null, revoked: false };
}
