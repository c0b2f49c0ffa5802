import { VALUE_FORMS } from "#domain/network/value-form.ts";
import type { Fault } from "#domain/refusal.ts";
import { LANGUAGE_CODES } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";

export const LanguageType = builder.enumType("Language", { values: LANGUAGE_CODES });
export const ValueFormType = builder.enumType("ValueForm", { values: VALUE_FORMS });

/** A text is given in the language asked for, else in that of the request. */
export const inLanguage = builder.args((t) => ({ language: t.field({ type: LanguageType }) }));

/** One thing that is wrong with an input. */
export const FaultType = builder.objectRef<Fault>("Fault");

export function defineFault(): void {
  FaultType.implement({
    fields: (t) => ({
      field: t.exposeString("field"),
      message: t.string({
        args: inLanguage,
        resolve: ({ key, params }, { language }, context) => say(language ?? context.language, key, params),
      }),
    }),
  });
}
