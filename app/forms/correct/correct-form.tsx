import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useSay } from "#app/ui/say.ts";
import { useViewer } from "#app/viewer.ts";
import { TermSelect } from "../term-choices.tsx";
import type { Terms } from "../terms.ts";
import type { AnswerToCorrect, CorrectedPost } from "./correct-documents.ts";
import { suggestedTerms } from "./suggested-terms.ts";

interface Props {
  answer: AnswerToCorrect;
  terms: Terms;
  /** What was chosen, and what is wrong with it. */
  refused: { post: string; terms: string[]; faults: { field: string; message: string }[] } | null;
}

/** Of which post an answer's reason holds, and as what; own posts first, with what the board would say filled in. */
export function CorrectForm({ answer, terms, refused }: Props) {
  const say = useSay();
  const reason = answer.reason ?? "";
  const posts = useOwnFirst(answer.posts);
  const chosen = posts.find(({ id }) => id === refused?.post) ?? posts[0];
  const preset = refused?.terms ?? (chosen ? suggestedTerms(reason, chosen) : []);
  const fault = (field: string) => refused?.faults.find((one) => one.field === field)?.message;
  const field = { terms, preset, suggested: refused === null && preset.length > 0, error: fault("terms") };
  return (
    <form method="post">
      <ErrorSummary faults={refused?.faults ?? []} />
      <PostChoice posts={posts} chosen={chosen} error={fault("post")} />
      <TermField reason={reason} {...field} />
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
  terms: Terms;
  preset: string[];
  /** Whether the board filled it in. */
  suggested: boolean;
  error: string | undefined;
}

function TermField({ reason, terms, preset, suggested, error }: TermProps) {
  const say = useSay();
  const hint = suggested ? say("correction.suggested") : undefined;
  if (reason === "OTHER_PUBLIC") {
    const options = terms.audiences.map(({ id, name }) => ({ value: id, label: name }));
    const legend = say("correction.terms.OTHER_PUBLIC");
    return <Choices name="terms" legend={legend} options={options} chosen={preset} hint={hint} error={error} />;
  }
  if (reason === "OTHER_NEED" || reason === "OTHER_AREA") {
    return (
      <TermSelect
        name="terms"
        label={say(`correction.terms.${reason}`)}
        none={say("correction.choose")}
        groups={reason === "OTHER_NEED" ? terms.themes : terms.areas}
        value={preset[0] ?? ""}
        hint={hint}
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
