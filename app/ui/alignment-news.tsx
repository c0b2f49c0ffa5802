import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { useLive } from "../live.ts";
import { useSay } from "./say.ts";

/** Reads the talk again when something of it changes, and says so; what is being typed stays. */
export function AlignmentNews({ id }: { id: string }) {
  const say = useSay();
  const { revalidate } = useRevalidator();
  const [isNew, setNew] = useState(false);
  useLive("alignment", { id }, () => {
    setNew(true);
    revalidate();
  });
  return (
    <p className="quiet" aria-live="polite">
      {isNew ? say("alignment.news") : ""}
    </p>
  );
}
