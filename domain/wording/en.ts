import { account } from "./en/account.ts";
import { alignments } from "./en/alignments.ts";
import { corrections } from "./en/corrections.ts";
import { days } from "./en/days.ts";
import { declared } from "./en/declared.ts";
import { desk } from "./en/desk.ts";
import { effect } from "./en/effect.ts";
import { faults } from "./en/faults.ts";
import { feed } from "./en/feed.ts";
import { fit } from "./en/fit.ts";
import { follow } from "./en/follow.ts";
import { forms } from "./en/forms.ts";
import { graph } from "./en/graph.ts";
import { history } from "./en/history.ts";
import { identity } from "./en/identity.ts";
import { labels } from "./en/labels.ts";
import { learning } from "./en/learning.ts";
import { mail } from "./en/mail.ts";
import { merges } from "./en/merges.ts";
import { networks } from "./en/networks.ts";
import { offline } from "./en/offline.ts";
import { overview } from "./en/overview.ts";
import { pages } from "./en/pages.ts";
import { paper } from "./en/paper.ts";
import { reasons } from "./en/reasons.ts";
import { recurrence } from "./en/recurrence.ts";
import { refusals } from "./en/refusals.ts";
import { search } from "./en/search.ts";
import { sharing } from "./en/sharing.ts";
import { statements } from "./en/statements.ts";
import { style } from "./en/style.ts";
import type { nl } from "./nl.ts";

/** All English sentences: a missing key is a type error. */
export const en: Record<keyof typeof nl, string> = {
  ...account,
  ...alignments,
  ...corrections,
  ...days,
  ...declared,
  ...desk,
  ...fit,
  ...effect,
  ...faults,
  ...feed,
  ...follow,
  ...forms,
  ...graph,
  ...history,
  ...identity,
  ...labels,
  ...learning,
  ...mail,
  ...merges,
  ...networks,
  ...offline,
  ...overview,
  ...pages,
  ...paper,
  ...reasons,
  ...recurrence,
  ...refusals,
  ...search,
  ...sharing,
  ...statements,
  ...style,
};
