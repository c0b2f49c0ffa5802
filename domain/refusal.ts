import type { MessageKey } from "#domain/wording/wording.ts";

/** Something a person can run into and be told about; GraphQL shows each kind as a union member. */
export abstract class Refusal extends Error {
  /** The sentence's key in the message catalogue, rendered in the reader's language. */
  abstract readonly key: MessageKey;
}

/** The act needs a signed-in person. */
export class SignInNeeded extends Refusal {
  override name = "SignInNeeded";
  readonly key = "refusal.signInNeeded";
}

/** The signed-in person may not do this; `key` says why. */
export class NotAllowed extends Refusal {
  override name = "NotAllowed";
  constructor(readonly key: MessageKey = "refusal.notAllowed") {
    super(key);
  }
}

/** The person does this faster than anybody needs to; she may again after so many seconds. */
export class TooOften extends NotAllowed {
  constructor(readonly seconds: number) {
    super("refusal.tooOften");
  }
}

/** What the act is about does not exist, or is not for this reader to know of. */
export class NotFound extends Refusal {
  override name = "NotFound";
  readonly key = "refusal.notFound";
}

/** One thing that is wrong with an input, at the field it is about. */
export interface Fault {
  field: string;
  key: MessageKey;
  params?: Record<string, string | number>;
}

/** The input cannot be used as it is; every fault is named at its field. */
export class Invalid extends Refusal {
  override name = "Invalid";
  readonly key = "refusal.invalid";
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.field}: ${fault.key}`).join(", "));
  }
}

/** Somebody else changed the thing since the reader saw it; `id` names the current one. */
export class ChangedMeanwhile extends Refusal {
  override name = "ChangedMeanwhile";
  readonly key = "refusal.changedMeanwhile";
  constructor(readonly id: string) {
    super(id);
  }
}
