import { isObjectType } from "graphql";
import { expect, test } from "vitest";
import { schema } from "#graphql/schema.ts";

/** What everybody may read. */
const PUBLIC = [
  ...[
    "Query",
    "Mutation",
    "Subscription",
    "PageInfo",
    "Fault",
    "Invalid",
    "NotAllowed",
    "NotFound",
    "SignInNeeded",
    "ChangedMeanwhile",
  ],
  ...["AgendaConnection", "AgendaEdge", "Occurrence", "Event", "Place", "Offer", "OfferConnection", "OfferEdge"],
  ...["OfferFacets", "AreaCount", "AudienceCount", "NetworkCount", "ThemeCount", "ValueFormCount"],
  ...[
    "Network",
    "Area",
    "Audience",
    "Theme",
    "Day",
    "Link",
    "AgendaDay",
    "AgendaFacetCount",
    "Fit",
    "FittingOffer",
    "FittingNetwork",
  ],
  ...["SearchReading", "CorrectedWord", "NearOffers", "NearAgenda"],
];
/** What nobody reaches but by her own session, secret or act. */
const OWN = [
  ...[
    "Viewer",
    "Person",
    "Membership",
    "CalendarLinkMade",
    "FollowedCalendar",
    "SignInCodeSent",
    "DaysAdded",
    "TokenMade",
    "Ended",
    "Invitation",
    "JoinAsked",
    "NetworkAsked",
    "ApplicationConfirmed",
    "PasskeyAsked",
    "SignInAsked",
    "SignInElsewhere",
    "SignedInElsewhere",
    "MailStopped",
    "Follow",
    "FollowMail",
    "FollowMailToConfirm",
    "FollowDropped",
    "FollowMailEnded",
  ],
  // Pages of lists whose items have their own wall.
  ...["FlagConnection", "FlagEdge", "ChangeConnection", "ChangeEdge", "AlignmentConnection", "AlignmentEdge"],
  ...["NoticeConnection", "NoticeEdge"],
];

test("every type that is not public has a wall of its own", () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith("__"));
  const walled = types.filter(({ extensions }) => (extensions.pothosOptions as { authScopes?: unknown }).authScopes);
  const open = types.filter((type) => !walled.includes(type)).map(({ name }) => name);
  expect(open.sort()).toEqual([...PUBLIC, ...OWN].sort());
});
