import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "#app/live.ts";
import type { CheckView } from "./check-view.ts";

/** Milliseconds without a key that count as a pause: the answer then stands there within 300 after the last one. */
const STILL = 150;

/**
 * Asks the board what it sees of a form while it is filled in. A fetch of its own and not the router's: what goes
 * wrong with it ends here, and it reloads nothing. `look` asks again, after a moment of rest.
 */
export function useCheck(form: RefObject<HTMLFormElement>, address: string, first: CheckView | null) {
  const [view, setView] = useState<CheckView>(first ?? { state: "WAITING" });
  const [busy, setBusy] = useState(false);
  const open = useRef<{ timer: number; abort: AbortController } | null>(null);
  const look = useCallback(() => {
    stop(open.current);
    const abort = new AbortController();
    const timer = window.setTimeout(async () => {
      if (!form.current) return;
      setBusy(true);
      const seen = await ask(address, form.current, abort.signal);
      if (abort.signal.aborted) return;
      setView(seen);
      setBusy(false);
    }, STILL);
    open.current = { timer, abort };
  }, [form, address]);
  useEffect(() => {
    if (first === null) look();
    return () => stop(open.current);
  }, [first, look]);
  // Somebody else may just have taken the evening.
  useLive({ stream: "board", read: null, changed: look });
  return { view, busy, look };
}

function stop(open: { timer: number; abort: AbortController } | null): void {
  if (!open) return;
  window.clearTimeout(open.timer);
  open.abort.abort();
}

async function ask(address: string, form: HTMLFormElement, signal: AbortSignal): Promise<CheckView> {
  try {
    const typed = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(typed), signal });
    return response.ok ? await response.json() : { state: "FAILED" };
  } catch {
    return { state: "FAILED" };
  }
}
