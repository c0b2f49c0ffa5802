import type { ReactNode } from "react";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import stylesUrl from "../styles/embed.css?url";
import { AgendaList, type Happening } from "../ui/agenda-list.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { HeadBasics } from "../ui/head-basics.tsx";
import { Mark } from "../ui/mark.tsx";
import { LanguageContext, useSay } from "../ui/say.ts";

interface Props {
  language: Language;
  /** What the list is called. */
  name: string;
  compact: boolean;
  /** The site's own colours. */
  style: string;
  /** The chosen agenda on the board. */
  choice: URLSearchParams;
  baseUrl: string;
  happenings: Happening[];
  /** Whether one event was asked for, and not an agenda. */
  single: boolean;
  /** Instant from which the list runs. */
  from: number;
  now: number;
}

/** The agenda in a frame of another site: whole without script, and each link opens the board beside that site. */
export function EmbedPage({ language, name, compact, style, choice, baseUrl, ...list }: Props) {
  const agenda = withQuery(paths.agenda, choice);
  return (
    <LanguageContext.Provider value={language}>
      <html lang={language}>
        <head>
          <HeadBasics />
          <meta name="robots" content="noindex" />
          <title>{name}</title>
          <link rel="canonical" href={baseUrl + agenda} />
          <link rel="stylesheet" href={stylesUrl} />
          {style === "" ? null : <style>{style}</style>}
          <script src={paths.embedSize} async />
        </head>
        <body className={compact ? "compact" : undefined}>
          {/* The site around it has a main part of its own. */}
          <main aria-labelledby="name">
            <h1 id="name" className={list.single ? "unseen" : undefined}>
              {list.single ? name : <Beside to={agenda}>{name}</Beside>}
            </h1>
            <Listed {...list} chosen={choice.size > 0} />
          </main>
          <Foot choice={list.happenings.length === 0 ? new URLSearchParams() : choice} single={list.single} />
        </body>
      </html>
    </LanguageContext.Provider>
  );
}

function Listed({
  happenings,
  single,
  chosen,
  from,
  now,
}: Pick<Props, "happenings" | "single" | "from" | "now"> & { chosen: boolean }) {
  const say = useSay();
  if (happenings.length > 0) return <AgendaList happenings={happenings} from={from} now={now} beside />;
  if (single) return <EmptyState title={say("embed.gone")} hint={say("embed.goneHint")} />;
  return <EmptyState title={say("embed.empty")} hint={say(chosen ? "embed.emptyHint" : "embed.emptyBoardHint")} />;
}

function Foot({ choice, single }: Pick<Props, "choice" | "single">) {
  const say = useSay();
  return (
    <footer>
      <p className="onward">
        <Beside to={withQuery(paths.agenda, choice)}>{say("embed.all")}</Beside>
        {single ? null : <Beside to={withQuery(paths.subscribe, choice)}>{say("agenda.subscribe")}</Beside>}
      </p>
      <p className="whose">
        <Mark />
        <span>{say("embed.whose")}</span>
      </p>
    </footer>
  );
}

/** A link that opens beside the site in whose frame it stands. */
function Beside({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
