import { ChangedMeanwhile, Invalid, NotAllowed, NotFound, type Refusal, SignInNeeded } from "#domain/refusal.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import { refusalText } from "./fault.ts";
import { FaultType, inLanguage } from "./words.ts";

const RefusalType = builder.interfaceRef<Refusal>("Refusal");

/** What any write may answer instead of the thing. */
export const REFUSALS = [SignInNeeded, NotAllowed, NotFound, Invalid];
/** The same for a write on what somebody else may have changed. */
export const REFUSALS_OF_CHANGE = [...REFUSALS, ChangedMeanwhile];

/** `ChangedMeanwhile.current` comes with the posts, which are later nouns. */
export function defineRefusals(): void {
  RefusalType.implement({
    fields: (t) => ({
      message: t.string({
        args: inLanguage,
        resolve: (refusal, { language }, context) => refusalText(language ?? context.language, refusal),
      }),
    }),
  });
  builder.objectType(SignInNeeded, { name: "SignInNeeded", interfaces: [RefusalType] });
  builder.objectType(NotAllowed, { name: "NotAllowed", interfaces: [RefusalType] });
  builder.objectType(NotFound, { name: "NotFound", interfaces: [RefusalType] });
  builder.objectType(ChangedMeanwhile, { name: "ChangedMeanwhile", interfaces: [RefusalType] });
  defineInvalid();
}

function defineInvalid(): void {
  builder.objectType(Invalid, {
    name: "Invalid",
    description: "field and message are those of the first fault",
    interfaces: [RefusalType],
    fields: (t) => ({
      field: t.string({ resolve: ({ faults }) => faults[0]?.field ?? "" }),
      message: t.string({
        args: inLanguage,
        resolve: ({ faults: [first], key }, { language }, context) =>
          say(language ?? context.language, first?.key ?? key, first?.params),
      }),
      faults: t.field({ type: [FaultType], resolve: ({ faults }) => faults }),
    }),
  });
}
