import { type Step, toldSteps } from "#domain/alignment/step.ts";
import { type Known, sayChanges, sayStep } from "#domain/alignment/step-text.ts";
import type { Line } from "#domain/history/line.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { ChangeType, FieldChangeType } from "./history.ts";
import { inLanguage } from "./words.ts";

export const StepType = builder.objectRef<Step>("Step");

/** What a way out changes, one change at a time. */
export function defineStep(): void {
  StepType.implement({
    authScopes: { planner: true },
    description: "one change that a proposal makes of the board",
    fields: (t) => ({
      text: t.string({
        args: inLanguage,
        resolve: async (step, { language }, context) =>
          sayStep(language ?? context.language, step, await knownOf(step, context)),
      }),
      changes: t.field({
        type: [FieldChangeType],
        description: "what becomes of the post, field by field; empty for a link",
        args: inLanguage,
        resolve: async (step, { language }, context) =>
          sayChanges(language ?? context.language, step, await knownOf(step, context)),
      }),
    }),
  });
  builder.objectField(ChangeType, "steps", (t) =>
    t.field({
      type: [StepType],
      description: "of an agreement that was carried out or broken, what became of its posts",
      resolve: stepsOf,
    }),
  );
}

/** The steps that a line of the log has. */
function stepsOf({ after }: Pick<Line, "after">): Step[] {
  return Array.isArray(after?.steps) ? toldSteps(after.steps as Step[]) : [];
}

async function knownOf(step: Step, { loaders }: Context): Promise<Known> {
  const ids = step.does === "LINK" ? [step.post, step.other] : [step.post];
  const posts = await Promise.all(ids.map(async (id) => (await loaders.event.load(id)) ?? loaders.offer.load(id)));
  const there = posts.filter((post) => post !== null);
  const hosts = step.does === "CHANGE" ? [...(step.to.hosts ?? []), ...(step.was.hosts ?? [])] : [];
  const wanted = [...new Set([...hosts, ...there.map(({ network }) => network)])];
  const networks = await Promise.all(wanted.map((id) => loaders.network.load(id)));
  const names = new Map(networks.flatMap((one) => (one === null ? [] : [[one.id, one.name] as const])));
  return {
    names,
    posts: new Map(
      there.map(({ id, title, network, ...post }) => {
        const zone = "timeZone" in post ? { timeZone: post.timeZone } : {};
        return [id, { title, network: names.get(network) ?? "", ...zone }] as const;
      }),
    ),
  };
}
