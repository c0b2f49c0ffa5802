import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { notify, type Telling } from "#board/notice/notify.ts";
import { addApplication, waitingOf } from "#db/applications.ts";
import { newId } from "#db/id.ts";
import { networkById, takenNames } from "#db/networks.ts";
import { wholeOf } from "#db/parts.ts";
import { leadsOf, membersOf } from "#db/people.ts";
import { type Application, type Part, partFaults, whyFaults } from "#domain/network/application.ts";
import type { Actor } from "#domain/network/network.ts";
import { type NetworkInput, networkFaults, tidied } from "#domain/network/network-input.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { applicationLogged } from "./application-logged.ts";
import { tellAdmins } from "./tell.ts";

/** What comes off which network, as a network of its own. */
export interface SplitInput {
  network: string;
  input: NetworkInput;
  part: Part;
  why: string | null;
}

/**
 * Asks the board's admin to let a part of a network go on as one of its own, which the actor leads then. Nothing moves
 * before a yes; the other leads are told. Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export async function askForSplit(board: Board, actor: Actor | null, asked: SplitInput): Promise<Application> {
  const { network, input, part, why } = asked;
  demand(actor, "MANAGE", { networks: [network] });
  return act(board, actor, async (doing) => {
    const { tx, at, log } = doing;
    if (!(await networkById(tx, network))) throw new NotFound();
    const waits = (await waitingOf(tx, actor.id)).some((one) => one.kind === "SPLIT" && one.network === network);
    const faults = [...networkFaults(input, await takenNames(tx)), ...whyFaults(why, false)];
    faults.push(...partFaults(part, await wholeOf(tx, network, at), await membersOf(tx, network)));
    if (waits) faults.push({ field: "part", key: "fault.split.asked" });
    if (faults.length > 0) throw new Invalid(faults);
    const { id: person, name, email } = actor;
    const application: Application = {
      ...{ id: newId(), kind: "SPLIT", state: "ASKED", network, facts: tidied(input), part, why: why?.trim() || null },
      ...{ person, name, email, askedAt: at, decidedAt: null, word: null },
    };
    await addApplication(tx, application);
    const after = applicationLogged(application);
    await log({ verb: "ask", noun: "application", item: application.id, before: null, after });
    await tellAdmins(doing, application);
    await tellOthers(doing, actor, application);
    return application;
  });
}

/** Who leads the network too hears of it before it is so. */
async function tellOthers(telling: Telling, actor: Actor, { network: id, facts }: Application): Promise<void> {
  const network = await networkById(telling.tx, id ?? "");
  if (!network) return;
  const told = { about: "split", network: network.name, other: facts.name, slug: network.slug } as const;
  const others = (await leadsOf(telling.tx, network.id)).filter((lead) => lead.id !== actor.id);
  await notify(telling, others, told);
}
