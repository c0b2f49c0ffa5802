import type { ResultOf } from "#app/gql.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { described, FieldFrame } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { paths } from "#domain/paths.ts";
import { faultAt } from "../fault.ts";
import type { applicationsToDecide } from "./application-documents.ts";
import type { DecisionAnswer } from "./post-application.server.ts";

interface Props {
  application: ResultOf<typeof applicationsToDecide>["waiting"][number];
  answer: DecisionAnswer | null;
}

/** What somebody asks, and what the admin says to it. */
export function ApplicationItem({ application, answer }: Props) {
  const say = useSay();
  const day = moment(useLanguage(), "date", application.askedAt);
  const { id, kind, name, network, applicant, email, part } = application;
  const faults = (answer?.faults ?? []).map((fault) => ({ ...fault, field: `word-${id}` }));
  return (
    <li>
      <h2>{name}</h2>
      <p>
        <span className="status">{say(`application.${kind}`, { from: network?.name ?? "" })}</span>{" "}
        <span className="quiet">{say("application.by", { name: applicant, email, day })}</span>
      </p>
      <Facts
        rows={[
          [say("application.why"), application.why],
          [say("networkForm.purpose"), application.purpose],
          [say("networkForm.forWhom"), application.forWhom],
          [say("networkForm.areas"), application.areas.map((area) => area.name).join(", ")],
          [say("networkForm.howToJoin"), application.howToJoin],
          [say("networkForm.url"), application.url],
          [say("application.part"), part && say("application.partOf", part)],
        ]}
      />
      {answer?.problem ? <Notice kind="clash" title={answer.problem} live /> : null}
      <ErrorSummary faults={faults} />
      <form method="post" action={paths.applications}>
        <input type="hidden" name="id" value={id} />
        <WordField
          id={id}
          applicant={applicant}
          word={answer?.word ?? ""}
          error={faultAt(faults, `word-${id}`).error}
        />
        <div className="acts">
          <Button name="act" value="APPROVE">
            {say("application.approve")} <span className="unseen">({name})</span>
          </Button>
          <Button name="act" value="REFUSE" kind="grave">
            {say("application.refuse")} <span className="unseen">({name})</span>
          </Button>
        </div>
      </form>
    </li>
  );
}

interface WordProps {
  id: string;
  applicant: string;
  word: string;
  error: string | undefined;
}

/** Several stand on one page, so each has an id of its own. */
function WordField({ id, applicant, word, error }: WordProps) {
  const say = useSay();
  return (
    <FieldFrame
      name={`word-${id}`}
      label={say("application.word", { name: applicant })}
      hint={say("application.wordHint")}
      error={error}
      optional
    >
      <textarea
        id={`word-${id}`}
        name="word"
        rows={2}
        defaultValue={word}
        {...described({ name: `word-${id}`, hint: say("application.wordHint"), error })}
      />
    </FieldFrame>
  );
}
