import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask, askWithHeaders } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { type QrPath, secretQrPath } from "#app/qr.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import { formOf } from "../form-of.server.ts";
import { changeRole, handOver, leaveNetwork, makeInvite, removeMember, revokeInvite } from "./people-documents.ts";

/** What was asked for, and what came of it. */
export interface InviteAnswer extends Refused {
  typed: { role: "LEAD" | "EDITOR"; many: boolean; days: string };
  made: { address: string; qr: QrPath } | null;
  /** Where it was: the invite's form, or the list of people. */
  about: "INVITE" | "PEOPLE";
}

export const NOT_TYPED: InviteAnswer["typed"] = { role: "EDITOR", many: false, days: "7" };

/** What the pressed button of the people's page says; leads back to it, or shows what was made or refused. */
export async function postPeople(args: ActionFunctionArgs): Promise<Response | InviteAnswer> {
  const form = await formOf(args.request);
  const text = (name: string) => String(form.get(name) ?? "");
  const [network, person, language] = [text("network"), text("person"), languageOf(args.request)];
  switch (text("act")) {
    case "INVITE":
      return invite(args, form);
    case "REVOKE":
      return led(args, await askWithHeaders(args, revokeInvite, { id: text("invite"), language }), "revoked");
    case "LEAD":
    case "EDITOR": {
      const role = text("act") === "LEAD" ? "LEAD" : "EDITOR";
      return led(args, await askWithHeaders(args, changeRole, { network, person, role, language }), "role");
    }
    case "REMOVE":
      return led(args, await askWithHeaders(args, removeMember, { network, person, language }), "removed");
    case "HAND_OVER":
      return led(args, await askWithHeaders(args, handOver, { network, person, language }), "handed");
    case "LEAVE":
      return led(args, await askWithHeaders(args, leaveNetwork, { network, language }), "left");
    default:
      throw new Response(null, { status: 400 });
  }
}

async function invite(args: ActionFunctionArgs, form: FormData): Promise<InviteAnswer> {
  const typed = {
    role: form.get("role") === "LEAD" ? ("LEAD" as const) : ("EDITOR" as const),
    many: form.get("many") === "on",
    days: String(form.get("days") ?? ""),
  };
  const days = /^\d{1,3}$/.test(typed.days) ? Number(typed.days) : 0;
  const asked = { ...typed, days, network: String(form.get("network") ?? ""), language: languageOf(args.request) };
  const { result } = await ask(args, makeInvite, asked);
  if (result.__typename !== "InviteMade") {
    return { typed, made: null, about: "INVITE", ...refusedBy(args.request, result) };
  }
  const { address } = result;
  return { typed: NOT_TYPED, made: { address, qr: secretQrPath(address) }, about: "INVITE", faults: [], problem: null };
}

type Done = "role" | "removed" | "handed" | "revoked" | "left";
interface Led {
  data: { result: Parameters<typeof refusedBy>[1] };
  headers: Headers;
}

/** Whose own role changed gets the new id of her session along. */
function led(args: ActionFunctionArgs, answered: Led, done: Done): Response | InviteAnswer {
  const { result } = answered.data;
  const good = result.__typename === "Member" || result.__typename === "Invite";
  // What is gone already is what was wanted.
  const gone = result.__typename === "NotFound" && done !== "role" && done !== "handed";
  if (good || gone) {
    const slug = args.params.slug ?? "";
    const page = done === "left" ? paths.network(slug) : paths.people(slug);
    return redirect(withQuery(page, { done }), { status: 303, headers: answered.headers });
  }
  return { typed: NOT_TYPED, made: null, about: "PEOPLE", ...refusedBy(args.request, result) };
}
