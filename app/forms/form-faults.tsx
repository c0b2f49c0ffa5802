import { useEffect, useRef } from "react";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import type { MessageKey } from "#domain/wording/wording.ts";
import type { FieldFault } from "./fault.ts";

interface Props {
  faults: FieldFault[];
  /** What is wrong with the whole. */
  problem: string | null;
  /** The labels of fields that are called otherwise here. */
  labels?: Record<string, MessageKey>;
}

/** What is wrong, on top of the form; it takes the focus, so that nobody has to look for it. */
export function FormFaults({ faults, problem, labels = {} }: Props) {
  const say = useSay();
  const top = useRef<HTMLDivElement>(null);
  const wrong = faults.length > 0 || problem !== null;
  useEffect(() => {
    if (wrong) top.current?.focus();
  }, [wrong]);
  return (
    <div ref={top} tabIndex={-1} className="form-faults">
      {problem === null ? null : (
        <div role="alert">
          <Notice kind="clash" title={problem} />
        </div>
      )}
      <ErrorSummary faults={faults.map((fault) => named(fault, { ...LABELS, ...labels }, say))} />
    </div>
  );
}

/** The labels of fields by their names: far from its field, "Vul dit in" says too little. */
const LABELS: Record<string, MessageKey> = {
  network: "form.network",
  title: "form.title",
  description: "form.description",
  date: "form.date",
  start: "form.start",
  end: "form.end",
  startAs: "form.start",
  endAs: "form.end",
  lastDate: "form.lastDate",
  repeat: "form.repeat",
  until: "form.until",
  count: "form.count",
  place: "form.place",
  area: "form.area",
  areas: "form.areas",
  audiences: "form.audiences",
  themes: "form.themes",
  need: "form.need",
  price: "form.price",
  people: "form.people",
  schedule: "form.schedule",
  funder: "form.funder",
  url: "form.url",
  address: "feed.url",
  holdUntil: "form.holdUntil",
  from: "day.from",
  to: "day.to",
  nl: "day.nl",
  en: "day.en",
  source: "day.source",
  person: "join.name",
  why: "application.why",
  part: "split.part",
  feed: "addNetwork.feed",
  name: "networkForm.name",
  purpose: "networkForm.purpose",
  forWhom: "networkForm.forWhom",
  howToJoin: "networkForm.howToJoin",
  fundingUntil: "networkForm.fundingUntil",
};

function named(
  { field, message }: FieldFault,
  labels: Record<string, MessageKey>,
  say: ReturnType<typeof useSay>,
): FieldFault {
  const label = labels[field];
  return { field, message: label ? say("form.fault.at", { field: say(label), message }) : message };
}
