import type { RefusedEvening } from "#app/forms/evening/post-evening.server.ts";
import { faultAt } from "#app/forms/fault.ts";
import { NTHS, WEEKDAYS } from "#domain/calendar/evening.ts";
import { paths } from "#domain/paths.ts";
import { useOwns } from "../viewer.ts";
import { Button } from "./button.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Field, SelectField } from "./field.tsx";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";
import { WhoSees } from "./who-sees.tsx";

interface Props {
  network: { id: string; slug: string; evenings: { id: string; text: string; reason: string | null }[] };
  /** What the reader just did. */
  done: string | null;
  refused: RefusedEvening | undefined;
}

/** The regular evenings that a network keeps for itself; its own people change them here. */
export function NetworkEvenings({ network, done, refused }: Props) {
  const say = useSay();
  const own = useOwns([network]);
  const { evenings } = network;
  if (!own && evenings.length === 0) return null;
  return (
    <section className="private" id="evenings" aria-labelledby="evenings-title">
      <h2 id="evenings-title">{say("evening.title")}</h2>
      <WhoSees what="evening" />
      <p className="quiet">{say("evening.hint")}</p>
      {!refused && (done === "claimed" || done === "released") ? (
        <Notice kind="warm" title={say(`evening.${done}`)} live />
      ) : null}
      <ul className="plain-list">
        {evenings.map(({ id, text, reason }) => (
          <li key={id} className="wish">
            <p>
              {text}
              {reason === null ? null : <span className="quiet">{say("wish.because", { reason })}</span>}
            </p>
            {own ? <Release network={network} id={id} text={text} /> : null}
          </li>
        ))}
      </ul>
      {own ? <EveningForm network={network} refused={refused} /> : null}
    </section>
  );
}

function Release({ network, id, text }: Pick<Props, "network"> & { id: string; text: string }) {
  const say = useSay();
  return (
    <form method="post" action={`${paths.network(network.slug)}#evenings`}>
      <input type="hidden" name="evening" value={id} />
      <Button name="act" value="RELEASE">
        {say("evening.release")} <span className="unseen">({text})</span>
      </Button>
    </form>
  );
}

const CHOICES = [
  { name: "nth", values: NTHS, one: "evening.nthIs" },
  { name: "weekday", values: WEEKDAYS, one: "evening.weekdayIs" },
] as const;
const TIMES = [
  { name: "from", label: "form.start", usual: "19:00" },
  { name: "to", label: "form.end", usual: "22:00" },
] as const;

function EveningForm({ network, refused }: Pick<Props, "network" | "refused">) {
  const say = useSay();
  const { typed = {}, faults = [], problem = null } = refused ?? {};
  const choose = { value: "", label: say("evening.choose") };
  return (
    <details className="folded" open={refused !== undefined}>
      <summary>{say("evening.claim")}</summary>
      <form method="post" action={`${paths.network(network.slug)}#evenings`} className="wish-form" noValidate>
        <ErrorSummary faults={faults} />
        {problem === null ? null : <Notice kind="clash" title={problem} live />}
        <input type="hidden" name="network" value={network.id} />
        {CHOICES.map(({ name, values, one }) => (
          <SelectField
            key={name}
            name={name}
            label={say(`evening.${name}`)}
            options={[choose, ...values.map(String).map((value) => ({ value, label: say(one, { [name]: value }) }))]}
            defaultValue={typed[name] ?? ""}
            {...faultAt(faults, name)}
          />
        ))}
        {TIMES.map(({ name, label, usual }) => (
          <Field
            key={name}
            name={name}
            type="time"
            label={say(label)}
            defaultValue={typed[name] ?? usual}
            {...faultAt(faults, name)}
          />
        ))}
        <Field
          name="until"
          type="date"
          label={say("evening.until")}
          hint={say("evening.untilHint")}
          defaultValue={typed.until ?? ""}
          {...faultAt(faults, "until")}
        />
        <Field
          name="reason"
          label={say("wish.reason")}
          defaultValue={typed.reason ?? ""}
          {...faultAt(faults, "reason")}
          optional
        />
        <Button name="act" value="CLAIM">
          {say("evening.claimSend")}
        </Button>
      </form>
    </details>
  );
}
