import { type ChangeCheck, checkCancellation, checkChange } from "#board/calendar/check-change.ts";
import { checkEvent, type EventCheck } from "#board/calendar/check-event.ts";
import { checkOffer, type OfferCheck } from "#board/catalogue/check-offer.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import type { Slot } from "#domain/flag/free-slot.ts";
import { type Suggestion, suggest } from "#domain/likeness/suggest.ts";
import { builder } from "./builder.ts";
import { EventType, ofSeries, seriesArgs, versionArgs } from "./event.ts";
import { EventInputType } from "./event-input.ts";
import { answered } from "./fault.ts";
import { FlagType, ReasonType } from "./flag.ts";
import { OfferFormType, OfferInputType, OfferType } from "./offer.ts";
import { AreaType, AudienceType, areasOf, audiencesOf, ThemeType, themeOf, themesOf } from "./taxonomy.ts";
import { FaultType } from "./words.ts";

const EventCheckType = builder.objectRef<EventCheck>("EventCheck");
const ChangeCheckType = builder.objectRef<ChangeCheck>("ChangeCheck");
const OfferCheckType = builder.objectRef<OfferCheck>("OfferCheck");
const SuggestionType = builder.objectRef<Suggestion>("Suggestion");
export const SlotType = builder.objectRef<Slot>("Slot");
const SlotLabelType = builder.enumType("SlotLabel", { values: ["GOOD", "ACCEPTABLE", "BAD"] as const });

/** What the board sees of a post before it is stored. */
export function defineChecks(): void {
  defineParts();
  const ignore = builder.args((t) => ({ ignore: t.id({ description: "the post that is being changed" }) }));
  builder.queryFields((t) => ({
    checkEvent: t.field({
      type: EventCheckType,
      authScopes: { planner: true },
      args: { input: t.arg({ type: EventInputType, required: true }), ...ignore },
      resolve: (_, { input, ignore }, context) =>
        answered(context, checkEvent(context.board, context.actor, input, ignore ?? null)),
    }),
    checkChange: t.field({
      type: ChangeCheckType,
      description: "how many happenings a change of an event would touch",
      authScopes: { planner: true },
      args: { ...versionArgs, ...seriesArgs, input: t.arg({ type: EventInputType, required: true }) },
      resolve: (_, args, context) => answered(context, checkChange(context.board, context.actor, ofSeries(args))),
    }),
    checkCancellation: t.field({
      type: ChangeCheckType,
      description: "how many happenings a cancellation of an event would touch",
      authScopes: { planner: true },
      args: { ...versionArgs, ...seriesArgs },
      resolve: (_, args, context) => answered(context, checkCancellation(context.board, context.actor, ofSeries(args))),
    }),
    checkOffer: t.field({
      type: OfferCheckType,
      authScopes: { planner: true },
      args: { input: t.arg({ type: OfferInputType, required: true }), ...ignore },
      resolve: (_, { input, ignore }, context) =>
        answered(context, checkOffer(context.board, context.actor, input, ignore ?? null)),
    }),
  }));
}

function defineParts(): void {
  EventCheckType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      flags: t.expose("flags", { type: [FlagType] }),
      slots: t.expose("slots", { type: [SlotType] }),
      day: t.expose("day", { type: [ReasonType], description: "what the day itself has against it" }),
      label: t.expose("label", {
        type: SlotLabelType,
        nullable: true,
        description:
          "what the day and the hour are worth by themselves, as of a slot; null where the time is not clear",
      }),
      seal: t.exposeString("seal", {
        nullable: true,
        description: "for publishEvent, if another moment is chosen; null where nothing competes with this one",
      }),
      faults: t.expose("faults", { type: [FaultType] }),
      suggested: t.expose("suggested", { type: SuggestionType }),
    }),
  });
  ChangeCheckType.implement({
    authScopes: { planner: true },
    description: "The happenings to come, within the window that the board keeps",
    fields: (t) => ({
      changed: t.exposeInt("changed"),
      first: t.expose("first", { type: "DateTime", nullable: true, description: "start of the first that changes" }),
      last: t.expose("last", { type: "DateTime", nullable: true }),
      becomes: t.exposeInt("becomes", { description: "how many there are instead" }),
      apart: t.exposeInt("apart", { description: "how many that were changed apart before stay apart" }),
      lost: t.exposeInt("lost", { description: "how many of those go, because the series has their date no more" }),
    }),
  });
  OfferCheckType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      flags: t.expose("flags", { type: [FlagType] }),
      faults: t.expose("faults", { type: [FaultType] }),
      suggested: t.expose("suggested", { type: SuggestionType }),
    }),
  });
  SuggestionType.implement({
    authScopes: { planner: true },
    description: "What the text seems to be about, for one tap",
    fields: (t) => ({
      need: t.field({ type: ThemeType, nullable: true, resolve: ({ need }) => themeOf(need) }),
      form: t.expose("form", { type: OfferFormType, nullable: true }),
      themes: t.field({ type: [ThemeType], resolve: ({ themes }) => themesOf(themes) }),
      audiences: t.field({ type: [AudienceType], resolve: ({ audiences }) => audiencesOf(audiences) }),
      areas: t.field({ type: [AreaType], resolve: ({ areas }) => areasOf(areas) }),
    }),
  });
  const description = "what its text seems to be about, whatever was picked";
  const suggested = ({ title, description: text, language }: Pick<Offer, "title" | "description" | "language">) =>
    suggest(`${title}\n${text}`, language);
  builder.objectField(EventType, "suggested", (t) =>
    t.field({ type: SuggestionType, description, resolve: suggested }),
  );
  builder.objectField(OfferType, "suggested", (t) =>
    t.field({ type: SuggestionType, description, resolve: suggested }),
  );
  SlotType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      start: t.expose("start", { type: "DateTime" }),
      end: t.expose("end", { type: "DateTime" }),
      label: t.expose("label", { type: SlotLabelType }),
      reasons: t.expose("reasons", { type: [ReasonType] }),
    }),
  });
}
