import { paths } from "#domain/paths.ts";
import type { FeedData } from "../parts.server.ts";
import { Button } from "./button.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

interface Props {
  feeds: FeedData[];
  /** The page to come back to. */
  next: string;
  /** Whether the reader may do something about them. */
  own?: boolean;
}

/** The calendars that a network follows: how each is, and what can be done about it. */
export function FeedList({ feeds, next, own = true }: Props) {
  return (
    <ul className="plain-list feeds">
      {feeds.map((feed) => (
        <li key={feed.id} id={`feed-${feed.id}`} className={`feed feed-${feed.health.toLowerCase()}`}>
          <About feed={feed} />
          {own ? <Acts feed={feed} next={`${next}#feed-${feed.id}`} /> : null}
        </li>
      ))}
    </ul>
  );
}

function About({ feed }: { feed: FeedData }) {
  const say = useSay();
  const language = useLanguage();
  const at = (instant: string | null) => (instant === null ? say("feed.never") : moment(language, "stamp", instant));
  const { health, readAt, failingSince, nextAt, message, asks, missing } = feed;
  return (
    <>
      <p>
        <strong>{feed.name ?? say("feed.noName")}</strong> <span className="quiet">{feed.address}</span>
      </p>
      <p>{say(`feed.health.${health}`, { read: at(readAt), since: at(failingSince), next: at(nextAt) })}</p>
      {message === null ? null : <p className="wrong">{message}</p>}
      {missing.length === 0 ? null : (
        <details className="seen-more" open={asks}>
          <summary>{say(asks ? "feed.missing" : "feed.missingSome", { count: missing.length })}</summary>
          <ul>
            {missing.map(({ id, title, start }) => (
              <li key={id}>
                <a href={paths.event(id)}>{title}</a>{" "}
                <span className="quiet">{moment(language, "dayOfYear", start)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Acts({ feed, next }: { feed: FeedData; next: string }) {
  const say = useSay();
  return (
    <form method="post" action={paths.feeds} className="acts">
      <input type="hidden" name="id" value={feed.id} />
      <input type="hidden" name="next" value={next} />
      {feed.asks ? (
        <Button kind="grave" name="act" value="ACCEPT">
          {say("feed.accept")}
        </Button>
      ) : null}
      <Button name="act" value="READ">
        {say("feed.read")}
      </Button>
      <Button name="act" value="STOP">
        {say("feed.stop")}
      </Button>
      <span className="quiet">{say("feed.stopHint")}</span>
    </form>
  );
}
