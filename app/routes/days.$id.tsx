import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { dayToEdit } from "../forms/day/day-documents.ts";
import { DayFields } from "../forms/day/day-fields.tsx";
import { adminOnly, postDay } from "../forms/day/post-day.server.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "day.edit");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await adminOnly(args);
  const { day } = await read(args, dayToEdit, { id: args.params.id ?? "", language: languageOf(args.request) });
  return json({ day: found(day) });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postDay(args);
  return answer instanceof Response ? answer : json(answer, { status: 422 });
}

export default function EditDay() {
  const { day } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  const { values, faults, problem } = answer ?? { values: day, faults: [], problem: null };
  const back = withQuery(paths.days, { year: day.from.slice(0, 4) });
  return (
    <Page kicker={<a href={back}>{say("days.title")}</a>} title={day.name} width="read">
      {day.state === "REMOVED" ? (
        <Notice kind="attention" title={say("day.removedHint")} />
      ) : (
        <FormFrame>
          <FormFaults faults={faults} problem={problem} />
          <DayFields values={values} faults={faults} />
          <div className="acts">
            <Button kind="primary">{say("day.save")}</Button>
            <a href={back}>{say("day.back")}</a>
          </div>
        </FormFrame>
      )}
      {day.state === "CHANGED" ? <OtherAct act="RESTORE" hint="day.restoreHint" /> : null}
      {day.state === "REMOVED" ? (
        <OtherAct act="RESTORE" hint="day.againHint" />
      ) : (
        <OtherAct act="REMOVE" hint="day.removeHint" />
      )}
    </Page>
  );
}

interface OtherActProps {
  act: "REMOVE" | "RESTORE";
  hint: "day.removeHint" | "day.restoreHint" | "day.againHint";
}

/** Taking away and putting back ask for nothing else. */
function OtherAct({ act, hint }: OtherActProps) {
  const say = useSay();
  const removes = act === "REMOVE";
  return (
    <form method="post" className="posting part">
      <p>{say(hint)}</p>
      <Button name="act" value={act} kind={removes ? "grave" : "plain"}>
        {say(removes ? "day.remove" : "day.restore")}
      </Button>
    </form>
  );
}
