import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useState } from "react";
import { agreedOf, PROPOSAL_KINDS } from "#domain/alignment/proposal.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { usePrivateAddress } from "../address.ts";
import { type AlignmentData, CheckProposal, Moments, OneAlignment } from "../forms/alignment/alignment-documents.ts";
import { askedBefore } from "../forms/alignment/asked-before.ts";
import { type AlignmentAnswer, postAlignment } from "../forms/alignment/post-alignment.server.ts";
import { ProposalCard } from "../forms/alignment/proposal-card.tsx";
import { ASKS_NOTHING, ProposalForm, ProposalKinds } from "../forms/alignment/proposal-form.tsx";
import { Breach, Close, Parties, Talk } from "../forms/alignment/talk-section.tsx";
import { signedIn } from "../forms/signed-in.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { Beside } from "../ui/beside.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { named } from "../ui/flag-sentence.tsx";
import { History } from "../ui/history.tsx";
import { metaOf } from "../ui/meta.ts";
import { News } from "../ui/news.tsx";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { ReasonList } from "../ui/reason-list.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { ShareText } from "../ui/share-text.tsx";
import { moment } from "../ui/time.ts";
import { WhoSees } from "../ui/who-sees.tsx";
import { useViewer } from "../viewer.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "alignment.title");
export const headers = () => ({ "cache-control": "no-store" });
/** What the others say shows by itself. */
export const handle = { hydrate: true };

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const [id, language, { searchParams }] = [args.params.id ?? "", languageOf(args.request), new URL(args.request.url)];
  const alignment = found((await read(args, OneAlignment, { id, language })).alignment);
  return json({ alignment, ...(await asked(args, alignment, searchParams)) });
}

/** The form that is asked for: which way out, in place of which proposal, and what it needs to be filled in. */
async function asked(args: LoaderFunctionArgs, alignment: AlignmentData, params: URLSearchParams) {
  const language = languageOf(args.request);
  const amended = alignment.proposals.find(({ id, state }) => id === params.get("amends") && state === "OPEN");
  const kind = PROPOSAL_KINDS.find((one) => one === params.get("kind") && alignment.kinds.includes(one)) ?? null;
  const post = alignment.movable.find(({ id }) => id === (params.get("post") ?? amended?.asked?.post));
  const event = alignment.events.find(({ id }) => id === post?.id);
  const wanted = params.get("happening") ?? amended?.asked?.happening ?? null;
  const happening = event?.next.find(({ start }) => start === wanted)?.start ?? null;
  const form = { kind, post: event?.id ?? null, happening, amends: amended?.id ?? null };
  const before = amended ? askedBefore(amended) : [];
  const moves = event && (kind === "MOVE" || kind === "SEQUENCE") && (event.recurrence === null || happening !== null);
  const free = moves ? await read(args, Moments, { id: alignment.id, event: event.id, happening, language }) : null;
  const proposal = kind !== null && ASKS_NOTHING.has(kind) ? { kind } : null;
  const check = proposal && (await read(args, CheckProposal, { alignment: alignment.id, proposal, language }));
  return { form, before, moments: free?.alignment?.moments ?? [], ways: check?.checkProposal.ways ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postAlignment(args);
  return answer instanceof Response ? answer : json(answer, { status: answer.ways === null ? 422 : 200 });
}

const DID = ["opened", "proposed", "signed", "agreed", "waits", "undone", "declined", "said", "closed"] as const;

export default function AlignmentPage() {
  const { alignment, form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const say = useSay();
  const language = useLanguage();
  const did = new URLSearchParams(useLocation().search).get("did");
  // What was said of one's own act holds until somebody else acts.
  const [read] = useState(alignment.mark);
  const told = answer === null && read === alignment.mark ? DID.find((one) => one === did) : undefined;
  const isHalfDone = answer !== null || form.kind !== null;
  const here = isHalfDone ? paths.alignment(alignment.id) : null;
  const [flag] = alignment.flags;
  const networks = alignment.parties.map(({ network }) => network);
  const titled = [...alignment.events, ...alignment.offers].map(({ title }) => ({ name: `‘${title}’` }));
  const page = usePrivateAddress(paths.alignment(alignment.id));
  return (
    <Page
      kicker={<a href={paths.alignments}>{say("alignments.title")}</a>}
      title={say("alignments.parties", { networks: named(networks, language) })}
      lead={<p>{say(`alignment.lead.${alignment.state}`)}</p>}
      acts={<NextAct alignment={alignment} />}
    >
      {told === undefined ? null : <Notice kind="warm" title={say(`alignment.did.${told}`)} live />}
      {answer?.problem && answer.act !== "PROPOSE" ? <Notice kind="clash" title={answer.problem} live /> : null}
      <Breach breach={alignment.breach} />
      <p className="flag-head">
        <span>{say(`alignmentState.${alignment.state}`)}</span>
        <span>
          {say("alignment.openedBy", { network: alignment.openedBy, day: moment(language, "day", alignment.openedAt) })}
        </span>
        {flag ? <a href={paths.flag(flag.id)}>{say("alignment.back")}</a> : null}
      </p>
      <News
        of={{ stream: "alignment", variables: { id: alignment.id }, read: alignment.mark }}
        told="alignment.news"
        here={here}
      />
      <WhoSees what="alignment" />
      <YourRole alignment={alignment} />
      <div className="talk-split">
        <Proposals alignment={alignment} answer={answer} />
        <section className="talk-what">
          <h2>{say("alignment.what")}</h2>
          <Beside events={alignment.events} offers={alignment.offers} past={becameOne(alignment)} />
          {alignment.flags.map(({ id, reasons }) => (
            <ReasonList key={id} reasons={reasons} />
          ))}
        </section>
        <Talk alignment={alignment} answer={answer} />
        <Propose answer={answer} />
        <div>
          <Parties alignment={alignment} />
          <Close alignment={alignment} />
          <ShareText text={say("share.alignment", { titles: named(titled, language), page })} address={page} />
          <History changes={alignment.history} undo={null} />
        </div>
      </div>
    </Page>
  );
}

/** Whether by what was agreed one post stands for all. */
function becameOne({ state, proposals }: AlignmentData): boolean {
  const kind = state === "AGREED" ? agreedOf(proposals)?.kind : undefined;
  return kind === "COHOST" || kind === "MERGE" || kind === "RETIRE";
}

/** The head leads to what can be proposed by now: a way out, or that what was agreed is taken back. */
function NextAct({ alignment: { id, kinds } }: { alignment: AlignmentData }) {
  const say = useSay();
  if (kinds.some((kind) => kind !== "UNDO")) return <ButtonLink to="#propose">{say("proposal.new")}</ButtonLink>;
  if (kinds.length === 0) return null;
  const undo = `${withQuery(paths.alignment(id), { kind: "UNDO" })}#propose`;
  return <ButtonLink to={undo}>{say("proposalKind.UNDO")}</ButtonLink>;
}

function YourRole({ alignment: { parties } }: { alignment: AlignmentData }) {
  const say = useSay();
  const viewer = useViewer();
  const own = new Set(viewer?.memberships.map(({ network }) => network.id));
  if (parties.some(({ viewerSigns }) => viewerSigns)) return null;
  const key = parties.some(({ network }) => own.has(network.id)) ? "alignment.editor" : "alignment.officer";
  return <p className="quiet">{say(key)}</p>;
}

function Proposals({ alignment, answer }: { alignment: AlignmentData; answer: AlignmentAnswer | null }) {
  const say = useSay();
  const { proposals, parties } = alignment;
  const broken = alignment.state === "BROKEN" ? agreedOf(proposals)?.id : undefined;
  const refused = (id: string) => answer?.typed.some(([name, value]) => name === "proposal" && value === id);
  return (
    <section>
      <h2>{say("alignment.proposals")}</h2>
      {proposals.length === 0 ? <p>{say("alignment.noProposals")}</p> : null}
      {proposals.toReversed().map((proposal) => (
        <ProposalCard
          key={proposal.id}
          talk={alignment.id}
          proposal={proposal}
          parties={parties}
          broken={proposal.id === broken}
          problem={refused(proposal.id) ? (answer?.faults[0]?.message ?? null) : null}
        />
      ))}
    </section>
  );
}

function Propose({ answer }: { answer: AlignmentAnswer | null }) {
  const { alignment, form, before, moments, ways } = useLoaderData<typeof loader>();
  const say = useSay();
  const { kind } = form;
  const proposed = answer?.act === "PROPOSE" || answer?.act === "PREVIEW" ? answer : null;
  if (alignment.kinds.length === 0) return null;
  return (
    <section id="propose">
      <h2>{kind === null ? say("proposal.new") : say(`proposalKind.${kind}`)}</h2>
      {kind === null ? (
        <>
          <p className="quiet">{say("proposal.newHint")}</p>
          <ProposalKinds alignment={alignment} />
        </>
      ) : (
        <>
          <p className="quiet">{say(`proposalHint.${kind}`)}</p>
          {proposed?.problem ? <Notice kind="clash" title={proposed.problem} live /> : null}
          <ProposalForm
            alignment={alignment}
            {...form}
            kind={kind}
            moments={moments}
            faults={proposed?.faults ?? []}
            typed={proposed?.typed ?? before}
            ways={proposed?.ways ?? ways}
          />
          <p>
            <a href={`${withQuery(paths.alignment(alignment.id), {})}#propose`}>{say("proposal.otherWay")}</a>
          </p>
        </>
      )}
    </section>
  );
}
