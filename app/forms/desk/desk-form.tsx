import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from "react";
import { useSay } from "#app/ui/say.ts";
import { DeskActs } from "./desk-acts.tsx";
import { DeskKeys } from "./desk-keys.tsx";
import { focusRow, useDeskKeys } from "./use-desk-keys.ts";

interface Props extends Omit<ComponentProps<typeof DeskActs>, "children"> {
  action: string;
  children: ReactNode;
}

/** The flags to choose from with what can be done with them: a plain form, which script gives keys and a count. */
export function DeskForm({ action, children, ...acts }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { lively, count, all, recount } = useChosen(form);
  useDeskKeys(list);
  const say = useSay();
  const chooseAll = (chosen: boolean) => {
    for (const box of boxesOf(form.current)) box.checked = chosen;
    recount();
  };
  return (
    <form ref={form} method="post" action={action} className="desk desk-many" onChange={recount}>
      {/* Enter in a field presses the first button of a form: this one does nothing. */}
      <button type="submit" disabled hidden />
      {lively ? (
        <div className="desk-lively">
          <label className="desk-all">
            <input type="checkbox" checked={all} onChange={(event) => chooseAll(event.currentTarget.checked)} />
            {say("desk.chooseAll")}
          </label>
          <DeskKeys start={() => focusRow(list.current)} />
        </div>
      ) : null}
      <div ref={list}>{children}</div>
      <DeskActs {...acts}>
        {lively ? <output className="desk-count">{say("desk.chosen", { count })}</output> : null}
      </DeskActs>
    </form>
  );
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>("input[name=flag]") ?? [])];
}

/** How many are chosen, as soon as script runs; who comes back to a line finds the focus there. */
function useChosen(form: { current: HTMLFormElement | null }) {
  const [state, setState] = useState({ lively: false, count: 0, all: false });
  const recount = () => {
    const boxes = boxesOf(form.current);
    const count = boxes.filter(({ checked }) => checked).length;
    setState({ lively: true, count, all: count > 0 && count === boxes.length });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come to life
  useEffect(() => {
    recount();
    if (location.hash.startsWith("#flag-")) focusRow(document.getElementById(location.hash.slice(1)));
  }, []);
  return { ...state, recount };
}
