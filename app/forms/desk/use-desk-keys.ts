import { type RefObject, useEffect } from "react";

const ROW = ".desk-row";

type Act = (list: HTMLElement, row: HTMLElement | null) => void;

/** What each key does while the focus is in the list; Enter and Tab do what they always do. */
const KEYS: Record<string, Act> = {
  j: (list, row) => step(list, row, 1),
  ArrowDown: (list, row) => step(list, row, 1),
  k: (list, row) => step(list, row, -1),
  ArrowUp: (list, row) => step(list, row, -1),
  l: (list, row) => stepAside(list, row, 1),
  ArrowRight: (list, row) => stepAside(list, row, 1),
  h: (list, row) => stepAside(list, row, -1),
  ArrowLeft: (list, row) => stepAside(list, row, -1),
  x: (_, row) => checkbox(row)?.click(),
  a: take,
  s: putOff,
  "?": (list) => {
    const help = list.closest("main")?.querySelector<HTMLDetailsElement>("#desk-keys");
    if (help) help.open = !help.open;
  },
};

/**
 * Lets one walk through the list and work in it by single keys. They act only while the focus is inside (WCAG 2.1.4), so
 * that who speaks to a computer, or types elsewhere, sets off nothing.
 */
export function useDeskKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = list.current;
    if (!root) return;
    const heard = (event: KeyboardEvent) => {
      const act = KEYS[event.key];
      const { target } = event;
      if (!act || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      event.preventDefault();
      act(root, target.closest<HTMLElement>(ROW));
    };
    root.addEventListener("keydown", heard);
    return () => root.removeEventListener("keydown", heard);
  }, [list]);
}

/** Puts the focus on a line: on what leads to its flag. */
export function focusRow(row: Element | null | undefined): void {
  row?.querySelector<HTMLElement>(".desk-sentence a")?.focus();
}

function step(list: HTMLElement, row: HTMLElement | null, by: number): void {
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)];
  focusRow(row === null ? rows[0] : rows[rows.indexOf(row) + by]);
}

/** To the line as far down in the next column that has any. */
function stepAside(list: HTMLElement, row: HTMLElement | null, by: number): void {
  const columns = [...list.querySelectorAll(".desk-column")].map((column) => [
    ...column.querySelectorAll<HTMLElement>(ROW),
  ]);
  const filled = columns.filter((rows) => rows.length > 0);
  const at = filled.findIndex((rows) => row !== null && rows.includes(row));
  const beside = filled[at + by];
  if (row === null || !beside) return;
  focusRow(beside[Math.min(filled[at]?.indexOf(row) ?? 0, beside.length - 1)]);
}

function checkbox(row: HTMLElement | null) {
  return row?.querySelector<HTMLInputElement>("input[name=flag]") ?? null;
}

/** What is chosen, or else the line on which one is. */
function take(list: HTMLElement, row: HTMLElement | null): void {
  const form = list.closest("form");
  const chosen = list.querySelector("input[name=flag]:checked") !== null;
  const button = chosen ? form?.querySelector("button[value=take]") : row?.querySelector(".desk-take");
  if (button instanceof HTMLButtonElement) form?.requestSubmit(button);
}

function putOff(list: HTMLElement, row: HTMLElement | null): void {
  if (list.querySelector("input[name=flag]:checked") === null) checkbox(row)?.click();
  const fold = list.closest("form")?.querySelector<HTMLDetailsElement>("#desk-snooze");
  if (!fold) return;
  fold.open = true;
  fold.querySelector("button")?.focus();
}
