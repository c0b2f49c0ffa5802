import { lexicographicSortSchema, printSchema } from "graphql";
import { defineAccount } from "./account.ts";
import { defineAgenda } from "./agenda.ts";
import { defineApplications } from "./application.ts";
import { builder } from "./builder.ts";
import { defineCalendarLink } from "./calendar-link.ts";
import { defineCatalogue } from "./catalogue.ts";
import { defineChecks } from "./check.ts";
import { defineCorrection } from "./correction.ts";
import { defineDays } from "./day.ts";
import { defineDemonstration } from "./demonstration.ts";
import { defineEvent } from "./event.ts";
import { defineFacets } from "./facets.ts";
import { defineFeed } from "./feed.ts";
import { defineFlag } from "./flag.ts";
import { defineFlagList } from "./flag-list.ts";
import { defineFlagPair } from "./flag-pair.ts";
import { defineFound } from "./found.ts";
import { defineHistory } from "./history.ts";
import { defineHostings } from "./hosting.ts";
import { defineIdentity } from "./identity.ts";
import { defineImport } from "./import.ts";
import { defineImportCheck } from "./import-check.ts";
import { defineInvites } from "./invite.ts";
import { defineLesson } from "./lesson.ts";
import { defineLog } from "./log.ts";
import { defineMembers } from "./member.ts";
import { defineMerges } from "./merge.ts";
import { defineNetwork } from "./network.ts";
import { defineOffer } from "./offer.ts";
import { definePaidOtherwise } from "./paid-otherwise.ts";
import { definePasskeys } from "./passkey.ts";
import { definePreference } from "./preference.ts";
import { defineRefusals } from "./refusal.ts";
import { defineSeries } from "./series.ts";
import { defineSession } from "./session.ts";
import { defineSignIn } from "./sign-in.ts";
import { defineSignedIn } from "./signed-in.ts";
import { defineSplit } from "./split.ts";
import { defineTable } from "./table.ts";
import { defineTaxonomies } from "./taxonomy.ts";
import { defineWaiting } from "./waiting.ts";
import { defineWish } from "./wish.ts";
import { defineFault } from "./words.ts";

// Called one by one: a bundler drops a file that is only imported for what it does. A later noun may add its field to an
// earlier type, never the reverse.
builder.queryType({});
builder.mutationType({});
defineFault();
defineRefusals();
defineTaxonomies();
defineNetwork();
defineIdentity();
defineSignIn();
defineSession();
defineSignedIn();
definePasskeys();
defineMembers();
defineInvites();
defineApplications();
defineMerges();
defineWish();
defineDemonstration();
defineDays();
defineEvent();
defineHostings();
defineSeries();
defineAgenda();
defineCalendarLink();
defineAccount();
definePreference();
defineOffer();
defineSplit();
defineFacets();
defineCatalogue();
defineHistory();
defineFlag();
defineFlagPair();
defineLesson();
defineFlagList();
definePaidOtherwise();
defineCorrection();
defineWaiting();
defineChecks();
defineTable();
defineImport();
defineImportCheck();
defineFeed();
defineFound();
defineLog();

/** The graph as it is served. */
export const schema = builder.toSchema();

/** The contract as text, in a fixed order. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
