import type { ValueForm } from "#domain/network/value-form.ts";
import { Facts } from "./facts.tsx";
import { useSay } from "./say.ts";

interface Props {
  network: {
    forWhom: string | null;
    areas: { name: string }[];
    valueForms: ValueForm[];
    howToJoin: string | null;
    url: string | null;
  };
}

/** What a network is, for whom, and how one reaches it. */
export function NetworkProfile({ network }: Props) {
  const say = useSay();
  return (
    <section className="profile" id="about" aria-labelledby="about-title">
      <h2 id="about-title">{say("network.about")}</h2>
      <Facts
        rows={[
          [say("network.forWhom"), network.forWhom],
          [say("network.areas"), network.areas.map(({ name }) => name).join(", ")],
          [say("network.values"), network.valueForms.map((form) => say(`valueForm.${form}`)).join(", ")],
          [say("network.join"), network.howToJoin],
        ]}
      />
      {network.url === null ? null : (
        <p className="acts">
          <a className="button button-plain" href={network.url} rel="noopener nofollow">
            {say("network.site")}
          </a>
        </p>
      )}
    </section>
  );
}
