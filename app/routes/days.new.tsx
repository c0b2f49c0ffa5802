import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { DayFields } from "../forms/day/day-fields.tsx";
import { NO_DAY } from "../forms/day/day-values.ts";
import { adminOnly, postNewDay } from "../forms/day/post-day.server.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "day.new");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await adminOnly(args);
  return json(null);
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postNewDay(args);
  return answer instanceof Response ? answer : json(answer, { status: 422 });
}

export default function NewDay() {
  const answer = useActionData<typeof action>();
  const say = useSay();
  const { values, faults, problem } = answer ?? { values: NO_DAY, faults: [], problem: null };
  return (
    <Page
      kicker={<a href={paths.days}>{say("days.title")}</a>}
      title={say("day.one")}
      lead={<a href={paths.dayList}>{say("day.many")}</a>}
      width="read"
    >
      <FormFrame>
        <FormFaults faults={faults} problem={problem} />
        <DayFields values={values} faults={faults} />
        <div className="acts">
          <Button kind="primary">{say("day.add")}</Button>
          <a href={paths.days}>{say("day.back")}</a>
        </div>
      </FormFrame>
    </Page>
  );
}
