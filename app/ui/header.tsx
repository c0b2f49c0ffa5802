import { paths } from "#domain/paths.ts";
import { LANGUAGE_CODES, LANGUAGES, type Language } from "#domain/wording/languages.ts";
import { Mark } from "./mark.tsx";
import { useLanguage, useSay } from "./say.ts";

interface Props {
  /** The path that is read now. */
  here: string;
  /** The whole address that is read now, to come back to. */
  back: string;
  /** The name of who is signed in, or null. */
  person: string | null;
  /** Whether the reader plans for a network: then the flags are there too. */
  plans: boolean;
  /** Whether she looks over all of them at the desk. */
  desk: boolean;
  /** How many flags wait for a word of her networks. */
  waiting: number;
  /** How many notices are new to her. */
  news: number;
  demonstration: boolean;
}

/** What stands on top of every page: the skip link, what kind of board this is, and the way to everything. */
export function Header({ here, back, person, plans, desk, waiting, news, demonstration }: Props) {
  const say = useSay();
  return (
    <>
      <a className="skip" href="#main">
        {say("page.skip")}
      </a>
      <header>
        {demonstration ? <DemoBanner /> : null}
        <div className="top wrap">
          <a className="brand" href={paths.agenda}>
            <Mark />
            Samenbord
          </a>
          <nav aria-label={say("page.menu")}>
            <ul>
              <NavItem to={paths.agenda} here={here} text={say("page.agenda")} />
              <NavItem to={paths.offers} here={here} text={say("page.offers")} />
              <NavItem to={paths.networks} here={here} text={say("page.networks")} />
              {plans ? (
                <NavItem to={paths.flags} here={here} text={say("page.flags")} count={waiting} counts="page.waiting" />
              ) : null}
              {desk ? <NavItem to={paths.desk} here={here} text={say("desk.title")} /> : null}
              {desk ? <NavItem to={paths.overview} here={here} text={say("overview.title")} /> : null}
            </ul>
          </nav>
          <LanguageSwitch back={back} />
          <NavLink
            to={person === null ? signInFrom(here, back) : paths.account}
            here={here}
            text={say(person === null ? "page.signIn" : "page.account")}
            className="me"
            count={news}
            counts="notices.count"
          />
        </div>
      </header>
    </>
  );
}

/** Whoever signs in half-way comes back to where she was. */
function signInFrom(here: string, back: string): string {
  return here === paths.agenda || here === paths.signIn || here === paths.demo ? paths.signIn : paths.signInFirst(back);
}

/** One tap to another language, within reach of somebody who cannot read this one. */
function LanguageSwitch({ back }: { back: string }) {
  const language = useLanguage();
  return (
    <form method="post" action={paths.language} className="switch">
      <input type="hidden" name="next" value={back} />
      {LANGUAGE_CODES.filter((code) => code !== language).map((code) => (
        <button key={code} name="language" value={code} lang={code} aria-label={spokenName(code)} type="submit">
          {code.toUpperCase()}
        </button>
      ))}
    </form>
  );
}

/** With what one sees in it, so that a voice can ask for it (WCAG 2.5.3). */
function spokenName(code: Language): string {
  const { name } = LANGUAGES[code];
  return name.toLowerCase().startsWith(code) ? name : `${code.toUpperCase()}: ${name}`;
}

function DemoBanner() {
  const say = useSay();
  return (
    <div className="demo">
      <p className="wrap">
        {say("page.demo")} <a href={paths.demo}>{say("page.demoLink")}</a>
      </p>
    </div>
  );
}

interface LinkProps {
  to: string;
  here: string;
  text: string;
  /** How many things wait there for the reader. */
  count?: number;
  /** What is counted, in words. */
  counts?: "page.waiting" | "notices.count";
  className?: string;
}

function NavItem(props: LinkProps) {
  return (
    <li>
      <NavLink {...props} />
    </li>
  );
}

function NavLink({ to, here, text, count = 0, counts = "page.waiting", className = "" }: LinkProps) {
  const say = useSay();
  const within = to === paths.agenda ? here.startsWith("/events") : here.startsWith(to);
  return (
    <a href={to} className={`nav-link ${className}`} aria-current={here === to ? "page" : within ? "true" : undefined}>
      {text}
      {count === 0 ? null : (
        <span className="nav-count">
          <span aria-hidden="true">{count}</span>
          <span className="unseen">{say(counts, { count })}</span>
        </span>
      )}
    </a>
  );
}
