import type { ReactNode } from "react";
import type { ResultOf } from "#app/gql.ts";
import { Button, type ButtonKind } from "#app/ui/button.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { paths } from "#domain/paths.ts";
import type { mergesOfNetwork } from "./merge-documents.ts";

type Network = NonNullable<ResultOf<typeof mergesOfNetwork>["network"]>;
type Merge = Network["merges"][number];

/** What is asked of a network or by it, for who leads it, and what was done. */
export function MergeList({ network }: { network: Network }) {
  const say = useSay();
  const asked = network.manageable ? network.merges.filter(({ state }) => state === "ASKED") : [];
  const done = network.merges.filter(({ state }) => state === "DONE");
  return (
    <>
      {asked.length === 0 ? null : (
        <Part title={say("merge.waiting")}>
          {asked.map((merge) => (
            <Asked key={merge.id} network={network} merge={merge} />
          ))}
        </Part>
      )}
      {done.length === 0 ? null : (
        <Part title={say("merge.past")}>
          {done.map((merge) => (
            <Done key={merge.id} network={network} merge={merge} />
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      <ul className="members">{children}</ul>
    </section>
  );
}

function Asked({ network, merge }: { network: Network; merge: Merge }) {
  const say = useSay();
  const names = { leaves: merge.leaves.name, stays: merge.stays.name };
  const own = merge.askedFor.id === network.id;
  const other = merge.leaves.id === network.id ? merge.stays.name : merge.leaves.name;
  return (
    <li>
      <p>
        {own
          ? say("merge.own", { ...names, network: network.name, other })
          : say("merge.asked", { ...names, asker: merge.askedFor.name })}
      </p>
      <Act network={network} merge={merge}>
        {own ? null : <Press act="YES" kind="primary" text={say("merge.yes")} other={other} />}
        <Press act="NO" text={say(own ? "merge.withdraw" : "merge.no")} other={other} />
      </Act>
    </li>
  );
}

function Done({ network, merge }: { network: Network; merge: Merge }) {
  const say = useSay();
  const day = moment(useLanguage(), "date", merge.doneAt ?? "");
  const names = { leaves: merge.leaves.name, stays: merge.stays.name, day };
  return (
    <li>
      <p>{say("merge.done", names)}</p>
      {merge.undoable ? (
        <>
          <p className="quiet">{say("merge.undoHint", names)}</p>
          <Act network={network} merge={merge}>
            <Press act="UNDO" kind="grave" text={say("merge.undo")} other={merge.leaves.name} />
          </Act>
        </>
      ) : null}
    </li>
  );
}

function Act({ network, merge, children }: { network: Network; merge: Merge; children: ReactNode }) {
  return (
    <form method="post" action={paths.mergeNetwork(network.slug)}>
      <input type="hidden" name="merge" value={merge.id} />
      <div className="acts">{children}</div>
    </form>
  );
}

function Press({ act, kind = "plain", text, other }: { act: string; kind?: ButtonKind; text: string; other: string }) {
  return (
    <Button name="act" value={act} kind={kind}>
      {text} <span className="unseen">({other})</span>
    </Button>
  );
}
