import { faultAt } from "#app/forms/fault.ts";
import { paths } from "#domain/paths.ts";
import { useOwns } from "../viewer.ts";
import { Button } from "./button.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Field, SelectField } from "./field.tsx";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";
import { WhoSees } from "./who-sees.tsx";

interface Named {
  id: string;
  slug: string;
  name: string;
}

interface Props {
  network: Named & {
    wishes: { other: Named; reason: string | null }[];
    wishedBy: { network: Named; reason: string | null }[];
    wishable: { id: string; name: string }[];
  };
  /** What the reader just did. */
  done: string | null;
  /** What was typed, when it was refused. */
  refused: { typed: { other: string; reason: string }; faults: { field: string; message: string }[] } | undefined;
}

/** With whom a network does not want to clash, and who does not want to clash with it; its own people change it here. */
export function NetworkWishes({ network, done, refused }: Props) {
  const say = useSay();
  const own = useOwns([network]);
  const { wishes, wishedBy } = network;
  if (!own && wishes.length === 0) return null;
  return (
    <section className="private" id="wishes" aria-labelledby="wishes-title">
      <h2 id="wishes-title">{say(own ? "wish.title" : "wish.titleOthers", { network: network.name })}</h2>
      <WhoSees what="wish" />
      <p className="quiet">{say(own ? "wish.hint" : "wish.hintOthers")}</p>
      {!refused && (done === "declared" || done === "withdrawn") ? (
        <Notice kind="warm" title={say(`wish.${done}`)} live />
      ) : null}
      <ul className="plain-list">
        {wishes.map(({ other, reason }) => (
          <li key={other.id} className="wish">
            <p>
              <a href={paths.network(other.slug)}>{other.name}</a>
              {reason === null ? null : <span className="quiet">{say("wish.because", { reason })}</span>}
              {wishedBy.some((wish) => wish.network.id === other.id) ? (
                <span className="quiet"> {say("wish.mutual")}</span>
              ) : null}
            </p>
            {own ? <TakeBack network={network} other={other} /> : null}
          </li>
        ))}
      </ul>
      {own ? <WishForm network={network} refused={refused} /> : null}
      {!own || wishedBy.length === 0 ? null : (
        <>
          <h3>{say("wish.byTitle")}</h3>
          <ul className="plain-list">
            {wishedBy.map((wish) => (
              <li key={wish.network.id}>
                {say("wish.by", {
                  network: wish.network.name,
                  why: wish.reason ? "yes" : "no",
                  reason: wish.reason ?? "",
                })}
                {wishes.some(({ other }) => other.id === wish.network.id) ? null : (
                  <Return network={network} other={wish.network} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function TakeBack({ network, other }: { network: Named; other: Named }) {
  const say = useSay();
  return (
    <form method="post" action={`${paths.network(network.slug)}#wishes`}>
      <input type="hidden" name="network" value={network.id} />
      <input type="hidden" name="other" value={other.id} />
      <Button name="act" value="WITHDRAW">
        {say("wish.withdraw")} <span className="unseen">({other.name})</span>
      </Button>
    </form>
  );
}

/** One tap makes a wish mutual. */
function Return({ network, other }: { network: Named; other: Named }) {
  const say = useSay();
  return (
    <form method="post" action={`${paths.network(network.slug)}#wishes`}>
      <input type="hidden" name="network" value={network.id} />
      <input type="hidden" name="other" value={other.id} />
      <Button name="act" value="DECLARE">
        {say("wish.return")} <span className="unseen">({other.name})</span>
      </Button>
    </form>
  );
}

function WishForm({ network, refused }: Pick<Props, "network" | "refused">) {
  const say = useSay();
  const { typed, faults } = refused ?? { typed: { other: "", reason: "" }, faults: [] };
  if (network.wishable.length === 0)
    return <p className="quiet">{say(network.wishes.length === 0 ? "wish.alone" : "wish.all")}</p>;
  return (
    <form method="post" action={`${paths.network(network.slug)}#wishes`} className="wish-form">
      <ErrorSummary faults={faults} />
      <input type="hidden" name="network" value={network.id} />
      <SelectField
        name="other"
        label={say("wish.other")}
        options={[
          { value: "", label: say("wish.choose") },
          ...network.wishable.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={typed.other}
        {...faultAt(faults, "other")}
      />
      <Field
        name="reason"
        label={say("wish.reason")}
        hint={say("wish.reasonHint")}
        defaultValue={typed.reason}
        {...faultAt(faults, "reason")}
        optional
      />
      <Button name="act" value="DECLARE">
        {say("wish.declare")}
      </Button>
    </form>
  );
}
