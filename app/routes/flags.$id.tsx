import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { explainsAway } from "#domain/flag/answering.ts";
import { ANSWER_REASONS, FLAG_ANSWERS } from "#domain/flag/flag.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { say as sayIn } from "#domain/wording/wording.ts";
import { usePrivateAddress } from "../address.ts";
import { AnswerFlag, OneFlag, RewordAnswer, WhoSpoke } from "../compared.server.ts";
import { refusedBy } from "../forms/answered.server.ts";
import { DeskCare } from "../forms/desk/desk-care.tsx";
import { OneDeed } from "../forms/desk/desk-documents.ts";
import { type FieldFault, faultAt } from "../forms/fault.ts";
import { formOf } from "../forms/form-of.server.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { read, signInFirst } from "../reading.server.ts";
import { AlignFlag } from "../ui/align-flag.tsx";
import { AnswerForm } from "../ui/answer-form.tsx";
import { AnswerList } from "../ui/answer-list.tsx";
import { BandMark } from "../ui/band-mark.tsx";
import { Beside } from "../ui/beside.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { CorrectionDone } from "../ui/correction-line.tsx";
import { FlagPairs, Reopened } from "../ui/flag-pairs.tsx";
import { FlagState, named, partiesOf, sentenceOf, useWhatNow } from "../ui/flag-sentence.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { PaidOtherwise } from "../ui/paid-otherwise.tsx";
import { ReasonList, ReasonNumbers, ReasonsAgainst } from "../ui/reason-list.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { ShareText } from "../ui/share-text.tsx";
import { moment } from "../ui/time.ts";
import { WhoSees } from "../ui/who-sees.tsx";
import { useOwns } from "../viewer.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "page.flags");

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? "";
  const { flag, formerFlag } = await read(args, OneFlag, { id, language: languageOf(args.request) });
  const did = new URL(args.request.url).searchParams.get("did");
  const asked = flag?.care && did !== null && did !== "NOTE";
  const { deed } = asked ? await read(args, OneDeed, { did, language: languageOf(args.request) }) : { deed: null };
  if (flag) return json({ flag, former: [], deed });
  if (formerFlag.length === 0) throw new Response(null, { status: 404 });
  return json({ flag, former: formerFlag, deed }, { status: 410 });
}

export async function action(args: ActionFunctionArgs) {
  const form = Object.fromEntries(await formOf(args.request));
  const typed = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
  if (typed.reworded !== undefined) return reword(args, typed.reworded, typed);
  const language = languageOf(args.request);
  const id = args.params.id ?? "";
  const note = typed.note?.trim() || null;
  const chosen = FLAG_ANSWERS.find((known) => known === typed.answer);
  const spoke = !chosen && note !== null && (await haveSpoken(args, id));
  if (!chosen && (note === null || spoke)) {
    const message = sayIn(language, spoke ? "fault.answer.spoken" : "fault.required");
    return json({ typed, faults: [{ field: "answer", message }] }, { status: 400 });
  }
  const answer = chosen ?? "UNSURE";
  const reason = (explainsAway(answer) && ANSWER_REASONS.find((known) => known === typed.reason)) || null;
  const between = typed.between ? typed.between.split(" ") : [];
  const { answerFlag } = await ask(args, AnswerFlag, { id, between, answer, reason, note, language });
  if (answerFlag.__typename === "Flag") return redirect(afterAnswer(answerFlag, reason), 303);
  if (answerFlag.__typename === "SignInNeeded") throw signInFirst(args.request);
  const faults = "faults" in answerFlag ? answerFlag.faults : [{ field: "answer", message: answerFlag.message }];
  return json({ typed, faults }, { status: 400 });
}

/** Whether those for whom the reader speaks have answered: then words alone would take their answer back. */
async function haveSpoken(args: ActionFunctionArgs, id: string): Promise<boolean> {
  const { flag } = await read(args, WhoSpoke, { id });
  return flag?.answers.some(({ mayReword }) => mayReword) ?? false;
}

/** Changes or takes away the words beside an answer of one's own. */
async function reword(args: ActionFunctionArgs, id: string, typed: Record<string, string>) {
  const note = typed.act === "TAKE_AWAY" ? null : (typed.note ?? "");
  const { result } = await ask(args, RewordAnswer, { id, note, language: languageOf(args.request) });
  if (result.__typename === "Answer") {
    return redirect(`${withQuery(paths.flag(args.params.id ?? ""), { answered: "yes" })}#answered`, 303);
  }
  const { faults, problem } = refusedBy(args.request, result);
  return json({ typed, faults: problem === null ? faults : [{ field: "note", message: problem }] }, { status: 400 });
}

/** Who gave a reason that can be kept with a post is asked for that; her answer is the last. */
function afterAnswer(
  { id, answers }: { id: string; answers: { id: string; mayCorrect: boolean }[] },
  reason: string | null,
) {
  const own = reason === null ? undefined : answers.findLast(({ mayCorrect }) => mayCorrect);
  return own
    ? withQuery(paths.correctFlag(id), { answer: own.id })
    : `${withQuery(paths.flag(id), { answered: "yes" })}#answered`;
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Flag = NonNullable<Loaded["flag"]>;

export default function FlagPage() {
  const { flag, former, deed } = useLoaderData<typeof loader>();
  return flag ? <OpenFlag flag={flag} deed={deed} /> : <GoneFlag posts={former} />;
}

/** What became of a flag that is not there any more, and where its posts are. */
function GoneFlag({ posts }: { posts: Loaded["former"] }) {
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.flags}>{say("page.flags")}</a>}
      title={say("flag.gone")}
      lead={<p>{say("flag.goneHint")}</p>}
    >
      <ul>
        {posts
          .filter((post) => post !== null)
          .map(({ __typename, id, title, network }) => (
            <li key={id}>
              <a href={__typename === "Event" ? paths.event(id) : paths.offer(id)}>
                {say("flag.party", { title, network: network.name })}
              </a>
            </li>
          ))}
      </ul>
    </Page>
  );
}

function OpenFlag({ flag, deed }: { flag: Flag; deed: Loaded["deed"] }) {
  const say = useSay();
  const page = usePrivateAddress(paths.flag(flag.id));
  const language = useLanguage();
  return (
    <Page
      kicker={<a href={paths.flags}>{say("page.flags")}</a>}
      title={<span className="flag-title">{sentenceOf(language, flag)}</span>}
      lead={<p>{useWhatNow(flag)}</p>}
      acts={flag.mayAnswer ? <ButtonLink to="#answers">{say("flag.toAnswer")}</ButtonLink> : undefined}
    >
      <p className="flag-head">
        <BandMark band={flag.band} />
        <span>{say(`flagKind.${flag.kind}`)}</span>
        <FlagState flag={flag} always />
        <span>{say("flag.since", { day: moment(language, "date", flag.firstSeen) })}</span>
      </p>
      <WhoSees what="flag" />
      <Reopened flag={flag} />
      <AlignFlag flag={flag} />
      {flag.mayAnswer ? (
        <ShareText text={say("share.flag", { sentence: sentenceOf(language, flag), page })} address={page} />
      ) : null}
      <div className="flag-split">
        <Why flag={flag} />
        <BesideEachOther flag={flag} />
        <Answers flag={flag} />
        <FlagPairs flag={flag} />
      </div>
      <DeskCare flag={flag} deed={deed} />
    </Page>
  );
}

function BesideEachOther({ flag }: { flag: Flag }) {
  const say = useSay();
  // Whose trade it is stands in sight, also where a phone shows two of five.
  const paid = new Set(flag.paidOtherwise?.paid.map(({ id }) => id));
  const offers = flag.offers.toSorted((a, b) => Number(paid.has(b.id)) - Number(paid.has(a.id)));
  return (
    <section className="flag-beside">
      <h2>{say("flag.title")}</h2>
      <Beside events={flag.events} offers={offers} />
    </section>
  );
}

function Why({ flag }: { flag: Flag }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section>
      <h2>{say("flag.why")}</h2>
      <ReasonList reasons={flag.reasons} />
      <ReasonsAgainst reasons={flag.reasons} />
      {flag.dates.length < 2 ? null : (
        <>
          <h3>{say("flag.dates", { count: flag.dates.length })}</h3>
          <ol className="dates">
            {flag.dates.map((date) => (
              <li key={date}>{moment(language, "day", date)}</li>
            ))}
          </ol>
        </>
      )}
      <PaidOtherwise flag={flag} />
      <ReasonNumbers flag={flag} />
    </section>
  );
}

function Answers({ flag }: { flag: Flag }) {
  const say = useSay();
  const networks = partiesOf(flag);
  const own = useOwns(networks);
  const language = useLanguage();
  const asked = own ? null : named(networks, language);
  const refusal = useActionData<typeof action>();
  const reworded = refusal?.typed.reworded === undefined ? null : rewordedOf(refusal);
  const refused = reworded === null ? refusal : undefined;
  const answered = new URLSearchParams(useLocation().search).has("answered");
  return (
    <section id="answers">
      <h2>{say("flag.answers")}</h2>
      {answered && !refusal ? <Notice kind="warm" title={say("flag.answered")} live id="answered" /> : null}
      <CorrectionDone />
      <AnswerList answers={flag.answers} flag={flag.id} refused={reworded} />
      {flag.mayAnswer ? (
        <AnswerForm
          flag={flag}
          asked={asked}
          spoke={flag.answers.some(({ mayReword }) => mayReword)}
          faults={refused?.faults ?? []}
          typed={refused?.typed ?? {}}
        />
      ) : (
        <p className="quiet">{say("flag.mayNot")}</p>
      )}
    </section>
  );
}

/** Words beside an answer that were refused, with why. */
function rewordedOf({ typed, faults }: { typed: Record<string, string>; faults: FieldFault[] }) {
  const { reworded = "", note = "" } = typed;
  return { reworded, note, error: faultAt(faults, "note").error };
}
