import { paths } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { useOwns, useViewer } from "../viewer.ts";
import { Button } from "./button.tsx";
import { foreign, useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";
import { WhoSees } from "./who-sees.tsx";

interface Named {
  id: string;
  slug: string;
  name: string;
}

interface Asked {
  state: "ASKED" | "DECLINED";
  event: { id: string; title: string; language: Language; start: string; network: Named } | null;
}

/** On the page of a network, for its own people: what others ask it to host with them. */
export function HostingsAsked({ network, hostings }: { network: Named; hostings: Asked[] }) {
  const say = useSay();
  const language = useLanguage();
  const shown = hostings.flatMap(({ state, event }) => (event ? [{ state, event }] : []));
  if (shown.length === 0) return null;
  return (
    <section className="private" id="hosting" aria-labelledby="hosting-title">
      <h2 id="hosting-title">{say("hosting.title")}</h2>
      <WhoSees what="hosting" />
      <p className="quiet">{say("hosting.hint")}</p>
      <ul className="plain-list">
        {shown.map(({ state, event }) => (
          <li key={event.id}>
            <p>
              {event.network.name}:{" "}
              <a href={paths.event(event.id)} lang={foreign(event.language, language)}>
                {event.title}
              </a>{" "}
              <span className="quiet">{moment(language, "dayAndMonth", event.start)}</span>
            </p>
            <HostingAnswer
              event={event}
              network={network}
              state={state}
              next={`${paths.network(network.slug)}#hosting`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswerProps {
  event: { id: string; title: string };
  network: Named;
  /** `HOST` when it hosts it already. */
  state: "ASKED" | "DECLINED" | "HOST";
  next: string;
}

/** What a network can say to it. */
export function HostingAnswer({ event, network, state, next }: AnswerProps) {
  const say = useSay();
  return (
    <form method="post" action={paths.hostEvent(event.id)}>
      <input type="hidden" name="network" value={network.id} />
      <input type="hidden" name="next" value={next} />
      {state === "DECLINED" ? <p className="quiet">{say("hosting.declined")}</p> : null}
      <div className="acts">
        {state === "HOST" ? null : (
          <Button name="act" value="YES">
            {say(state === "ASKED" ? "hosting.yes" : "hosting.yesAfterAll")}
            <span className="unseen"> ({event.title})</span>
          </Button>
        )}
        {state === "DECLINED" ? null : (
          <Button name="act" value="NO">
            {say(state === "ASKED" ? "hosting.no" : "hosting.stop")}
            <span className="unseen"> ({event.title})</span>
          </Button>
        )}
      </div>
    </form>
  );
}

interface EventProps {
  event: {
    id: string;
    title: string;
    network: Named;
    hosts: Named[];
    hostings: { state: "ASKED" | "DECLINED"; network: Named }[];
  };
}

/** On the page of an event: for its own network who was asked, for a network that was asked or hosts it what it can say. */
export function EventHostings({ event }: EventProps) {
  const say = useSay();
  const own = useOwns([event.network]);
  const mine = (useViewer()?.memberships ?? []).map(({ network }) => network.id);
  const hosting = event.hosts.filter(({ id }) => mine.includes(id) && id !== event.network.id);
  const asked = event.hostings.filter(({ network }) => mine.includes(network.id));
  if (event.hostings.length === 0 && hosting.length === 0) return null;
  const next = `${paths.event(event.id)}#hosting`;
  return (
    <section className="private" id="hosting" aria-labelledby="hosting-title">
      <h2 id="hosting-title">{say("hosting.together")}</h2>
      <WhoSees what="hosting" />
      {own ? (
        <ul className="plain-list">
          {event.hostings.map(({ state, network }) => (
            <li key={network.id}>{say(`hosting.state.${state}`, { network: network.name })}</li>
          ))}
        </ul>
      ) : null}
      {asked.map(({ state, network }) => (
        <div key={network.id}>
          <p>{say("hosting.ask", { owner: event.network.name, network: network.name })}</p>
          <HostingAnswer event={event} network={network} state={state} next={next} />
        </div>
      ))}
      {hosting.map((network) => (
        <div key={network.id}>
          <p>{say("hosting.host", { network: network.name })}</p>
          <HostingAnswer event={event} network={network} state="HOST" next={next} />
        </div>
      ))}
    </section>
  );
}
