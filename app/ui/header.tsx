import { paths } from "#domain/paths.ts";
import { Mark } from "./mark.tsx";
import { useSay } from "./say.ts";

interface Props {
  /** The address that is read now. */
  here: string;
  /** The name of who is signed in, or null. */
  person: string | null;
  /** Whether the reader plans: then the flags are there too. */
  plans: boolean;
  demonstration: boolean;
}

/** What stands on top of every page: the skip link, what kind of board this is, and the way to everything. */
export function Header({ here, person, plans, demonstration }: Props) {
  const say = useSay();
  return (
    <>
      <a className="skip" href="#main">
        {say("page.skip")}
      </a>
      {demonstration ? <DemoBanner /> : null}
      <header className="top">
        <div className="wrap">
          <a className="brand" href={paths.agenda}>
            <Mark />
            Samenbord
          </a>
          <nav aria-label={say("page.menu")}>
            <ul>
              <NavItem to={paths.agenda} here={here} text={say("page.agenda")} />
              <NavItem to={paths.offers} here={here} text={say("page.offers")} />
              <NavItem to={paths.networks} here={here} text={say("page.networks")} />
              {plans ? <NavItem to={paths.flags} here={here} text={say("page.flags")} /> : null}
            </ul>
          </nav>
          <NavLink
            to={person === null ? paths.signIn : paths.account}
            here={here}
            text={say(person === null ? "page.signIn" : "page.account")}
            className="me"
          />
        </div>
      </header>
    </>
  );
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
  className?: string;
}

function NavItem(props: LinkProps) {
  return (
    <li>
      <NavLink {...props} />
    </li>
  );
}

function NavLink({ to, here, text, className = "" }: LinkProps) {
  const within = to === paths.agenda ? here.startsWith("/events") : here.startsWith(to);
  return (
    <a href={to} className={`nav-link ${className}`} aria-current={here === to ? "page" : within ? "true" : undefined}>
      {text}
    </a>
  );
}
