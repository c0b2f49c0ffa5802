import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { useViewer } from "#app/viewer.ts";
import { sayList } from "#domain/wording/list.ts";
import { TermSelect } from "../term-choices.tsx";
import type { Terms } from "../terms.ts";
import type { AnswerToCorrect, CorrectedPost } from "./correct-documents.ts";
import { suggestedTerms, termsNow } from "./suggested-terms.ts";

interface Props {
  answer: AnswerToCorrect;
  terms: Terms;
  /** What was chosen, and what is wrong with it. */
  refused: { post: string; terms: string[]; faults: { field: string; message: string }[] } | null;
}

/** Of which post an answer's reason holds, and as what; own posts first, each with what it says now and a field of its own. */
export function CorrectForm({ answer, terms, refused }: Props) {
  const say = useSay();
  const reason = answer.reason ?? "";
  const posts = useOwnFirst(answer.posts);
  const chosen = posts.find(({ id }) => id === refused?.post) ?? posts[0];
  const fault = (field: string) => refused?.faults.find((one) => one.field === field)?.message;
  return (
    <form method="post" className="correct-form">
      <ErrorSummary faults={refused?.faults ?? []} />
      <PostChoice posts={posts} chosen={chosen} error={fault("post")} />
      {posts.map((post) => {
        const mine = refused?.post === post.id ? refused : null;
        const field = { terms, refused: mine?.terms ?? null, error: mine ? fault("terms") : undefined };
        return <PostTerms key={post.id} reason={reason} post={post} {...field} />;
      })}
      <Button kind="primary">{say("correction.send")}</Button>
    </form>
  );
}

function useOwnFirst(posts: CorrectedPost[]): CorrectedPost[] {
  const own = new Set(useViewer()?.memberships.map(({ network }) => network.id));
  return posts.toSorted((a, b) => Number(own.has(b.network.id)) - Number(own.has(a.network.id)));
}

interface PostProps {
  posts: CorrectedPost[];
  chosen: CorrectedPost | undefined;
  error: string | undefined;
}

function PostChoice({ posts, chosen, error }: PostProps) {
  const say = useSay();
  const note = usePostNote();
  return (
    <div className="post-choice">
      <Choices
        name="post"
        type="radio"
        legend={say("correction.post")}
        options={posts.map((post) => ({ value: keyOf(post), label: titled(say, post), note: note(post) }))}
        chosen={chosen ? [keyOf(chosen)] : []}
        error={error}
        required
      />
    </div>
  );
}

function usePostNote() {
  const say = useSay();
  const own = new Set(useViewer()?.memberships.map(({ network }) => network.id));
  return ({ network }: CorrectedPost) =>
    own.has(network.id) ? say("correction.postOwn") : say("correction.postOther", { network: network.name });
}

interface TermProps {
  reason: string;
  post: CorrectedPost;
  terms: Terms;
  /** What was chosen when it was refused. */
  refused: string[] | null;
  error: string | undefined;
}

/** What one post says now and what it will say; shown for the post that is chosen. */
function PostTerms({ post, ...field }: TermProps) {
  const say = useSay();
  return (
    <section className="post-terms" data-post={post.id}>
      <h2>{titled(say, post)}</h2>
      <p>{say("correction.now", { now: useNow(field.reason, post) })}</p>
      <TermField post={post} {...field} />
    </section>
  );
}

function useNow(reason: string, post: CorrectedPost): string {
  const say = useSay();
  const language = useLanguage();
  const event = post.__typename === "Event" ? post : null;
  if (reason === "INVITATION_ONLY")
    return say(event?.invitationOnly ? "correction.now.invited" : "correction.now.open");
  if (reason === "ONLINE") return say(event?.online ? "correction.now.online" : "correction.now.there");
  const names = termsNow(reason, post).map(({ name }) => name);
  if (names.length === 0) return say(reason === "OTHER_PUBLIC" ? "correction.now.everybody" : "flag.nothing");
  return sayList(language, names);
}

function TermField({ reason, post, terms, refused, error }: TermProps) {
  const say = useSay();
  const name = `terms-${post.id}`;
  const preset = refused ?? suggestedTerms(reason, post);
  if (reason === "OTHER_PUBLIC") {
    const options = terms.audiences.map(({ id, name: label }) => ({ value: id, label }));
    const legend = say("correction.terms.OTHER_PUBLIC");
    const hint = say("correction.then.OTHER_PUBLIC");
    return <Choices name={name} legend={legend} options={options} chosen={preset} hint={hint} error={error} />;
  }
  if (reason === "OTHER_NEED" || reason === "OTHER_AREA") {
    return (
      <TermSelect
        name={name}
        label={say(`correction.terms.${reason}`)}
        none={say("correction.choose")}
        groups={reason === "OTHER_NEED" ? terms.themes : terms.areas}
        value={preset[0] ?? ""}
        hint={refused === null && preset.length > 0 ? say("correction.suggested") : say("correction.then")}
        error={error}
        optional={false}
      />
    );
  }
  return <p>{say(reason === "ONLINE" ? "correction.says.ONLINE" : "correction.says.INVITATION_ONLY")}</p>;
}

function keyOf({ id, version }: CorrectedPost): string {
  return `${id} ${version}`;
}

function titled(say: ReturnType<typeof useSay>, { title, network }: CorrectedPost): string {
  return say("flag.party", { title, network: network.name });
}
