import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { KindField, SourceField } from "../forms/day/day-fields.tsx";
import { NO_LIST } from "../forms/day/day-values.ts";
import { adminOnly, postDayList } from "../forms/day/post-day.server.ts";
import { faultAt } from "../forms/fault.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "day.many");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await adminOnly(args);
  return json(null);
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postDayList(args);
  return answer instanceof Response ? answer : json(answer, { status: 422 });
}

export default function DayList() {
  const answer = useActionData<typeof action>();
  const say = useSay();
  const { values, faults, problem } = answer ?? { values: NO_LIST, faults: [], problem: null };
  return (
    <Page
      kicker={<a href={paths.days}>{say("days.title")}</a>}
      title={say("day.many")}
      lead={<p>{say("day.manyHint")}</p>}
      width="read"
    >
      <FormFrame>
        <FormFaults faults={faults} problem={problem} />
        <KindField kind={values.kind} />
        <TextField
          name="lines"
          label={say("day.lines")}
          hint={say("day.linesHint")}
          rows={8}
          defaultValue={values.lines}
          required
          {...faultAt(faults, "lines")}
        />
        <SourceField source={values.source} faults={faults} />
        <div className="acts">
          <Button kind="primary">{say("day.addMany")}</Button>
          <a href={paths.days}>{say("day.back")}</a>
        </div>
      </FormFrame>
    </Page>
  );
}
