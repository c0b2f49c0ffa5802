import { account } from "./nl/account.ts";
import { alignments } from "./nl/alignments.ts";
import { corrections } from "./nl/corrections.ts";
import { days } from "./nl/days.ts";
import { declared } from "./nl/declared.ts";
import { desk } from "./nl/desk.ts";
import { effect } from "./nl/effect.ts";
import { faults } from "./nl/faults.ts";
import { feed } from "./nl/feed.ts";
import { fit } from "./nl/fit.ts";
import { follow } from "./nl/follow.ts";
import { forms } from "./nl/forms.ts";
import { graph } from "./nl/graph.ts";
import { history } from "./nl/history.ts";
import { identity } from "./nl/identity.ts";
import { labels } from "./nl/labels.ts";
import { learning } from "./nl/learning.ts";
import { mail } from "./nl/mail.ts";
import { merges } from "./nl/merges.ts";
import { networks } from "./nl/networks.ts";
import { offline } from "./nl/offline.ts";
import { overview } from "./nl/overview.ts";
import { pages } from "./nl/pages.ts";
import { paper } from "./nl/paper.ts";
import { reasons } from "./nl/reasons.ts";
import { recurrence } from "./nl/recurrence.ts";
import { refusals } from "./nl/refusals.ts";
import { search } from "./nl/search.ts";
import { sharing } from "./nl/sharing.ts";
import { statements } from "./nl/statements.ts";
import { style } from "./nl/style.ts";

/** All Dutch sentences; the Dutch catalogue defines the keys. */
export const nl = {
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
} as const;
