import fontUrl from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { paths } from "#domain/paths.ts";
import { FIRST_LANGUAGE } from "#domain/wording/languages.ts";
import readerUrl from "./enhance/reader.js?url";
import { gql } from "./gql.ts";
import { ask } from "./graphql.server.ts";
import { languageOf } from "./language.server.ts";
import { moveOn } from "./moved-on.server.ts";
import stylesUrl from "./styles/main.css?url";
import workUrl from "./styles/work.css?url";
import { Footer } from "./ui/footer.tsx";
import { HeadBasics } from "./ui/head-basics.tsx";
import { Header } from "./ui/header.tsx";
import { metaOf } from "./ui/meta.ts";
import { NonceContext } from "./ui/nonce.ts";
import { OfflineNote } from "./ui/offline-note.tsx";
import { Problem } from "./ui/problem.tsx";
import { RolesWaiting } from "./ui/roles-waiting.tsx";
import { LanguageContext } from "./ui/say.ts";
import { DEEP } from "./ui/screen-colours.ts";

const Root = gql(`
  query Root {
    viewer { waiting newNotices person { id name } boardRoles rolesWaiting memberships { role network { id slug name } } }
    demonstration { __typename }
  }
`);

export const links: LinksFunction = () => [
  { rel: "preload", href: fontUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stylesUrl },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: paths.manifest },
];

export const meta = ({ matches }: { matches: readonly unknown[] }) => metaOf(matches, "page.agenda");

export async function loader(args: LoaderFunctionArgs) {
  await moveOn(args);
  const { viewer, demonstration } = await ask(args, Root, {});
  const { baseUrl } = args.context.board;
  return { language: languageOf(args.request), viewer, demonstration: demonstration !== null, baseUrl };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const nonce = useContext(NonceContext);
  const hydrates = useMatches().some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate === true);
  const { pathname, search } = useLocation();
  const language = data?.language ?? FIRST_LANGUAGE;
  const viewer = data?.viewer ?? null;
  return (
    <LanguageContext.Provider value={language}>
      <html lang={language}>
        <head>
          <HeadBasics />
          <meta name="theme-color" content={DEEP} />
          {data?.demonstration ? <meta name="robots" content="noindex" /> : null}
          <Meta />
          <Links />
          {viewer === null && !hydrates ? null : <link rel="stylesheet" href={workUrl} />}
        </head>
        <body>
          <Header
            here={pathname}
            back={pathname + search}
            person={viewer?.person.name ?? null}
            plans={(viewer?.memberships.length ?? 0) > 0}
            desk={(viewer?.boardRoles.length ?? 0) > 0}
            waiting={viewer?.waiting ?? 0}
            news={viewer?.newNotices ?? 0}
            demonstration={data?.demonstration ?? false}
          />
          {viewer === null || pathname === paths.passkeys ? null : <RolesWaiting roles={viewer.rolesWaiting} />}
          {hydrates || pathname === paths.offline ? null : <OfflineNote />}
          {children}
          <Footer back={pathname + search} person={viewer?.person.name ?? null} />
          {hydrates ? <ScrollRestoration nonce={nonce} /> : <script type="module" src={readerUrl} />}
          {hydrates ? <Scripts nonce={nonce} /> : null}
        </body>
      </html>
    </LanguageContext.Provider>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <Problem error={useRouteError()} />;
}
