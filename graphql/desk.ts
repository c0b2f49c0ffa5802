import { deedOf } from "#db/deeds.ts";
import { colleagues } from "#db/people.ts";
import type { Care, DeskNote } from "#domain/desk/care.ts";
import { DEED_KINDS, type Deed } from "#domain/desk/deed.ts";
import { isUndoable } from "#domain/history/line.ts";
import { refusalOf } from "#domain/permission.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import { FlagType } from "./flag.ts";
import { inLanguage } from "./words.ts";

export const DeedType = builder.objectRef<Deed>("Deed");
const CareType = builder.objectRef<Care>("Care");
const NoteType = builder.objectRef<DeskNote>("DeskNote");
const ColleagueType = builder.objectRef<{ id: string; name: string }>("Colleague");
const RefusedType = builder.objectRef<Deed["refused"][number]>("DeedRefused");
const DeedKindType = builder.enumType("DeedKind", { values: DEED_KINDS });

/** The desk of the municipality: how it looks after flags, seen by officers and admins. */
export function defineDesk(): void {
  defineCare();
  defineDeed();
  ColleagueType.implement({
    authScopes: { desk: true },
    description: "an officer or admin",
    fields: (t) => ({ id: t.exposeID("id"), name: t.exposeString("name") }),
  });
  builder.queryFields((t) => ({
    deed: t.field({
      type: DeedType,
      nullable: true,
      description: "what the viewer did",
      authScopes: { desk: true },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { actor, board }) => (actor ? deedOf(board.store.read, actor.id, id) : null),
    }),
    colleagues: t.field({
      type: [ColleagueType],
      description: "officers and admins, by name",
      authScopes: { desk: true },
      resolve: (_, __, { board }) => colleagues(board.store.read),
    }),
  }));
}

function defineCare(): void {
  CareType.implement({
    authScopes: { desk: true },
    description: "how the municipality looks after a flag",
    fields: (t) => ({
      assignee: t.field({
        type: ColleagueType,
        nullable: true,
        resolve: ({ assignee }, _, { loaders }) => (assignee === null ? null : loaders.person.load(assignee)),
      }),
      snoozedUntil: t.expose("snoozedUntil", { type: "DateTime", nullable: true, description: "null when it is not" }),
      notes: t.field({
        type: [NoteType],
        description: "oldest first",
        resolve: ({ id }, _, { loaders }) => loaders.deskNotes.load(id),
      }),
    }),
  });
  NoteType.implement({
    authScopes: { desk: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      by: t.string({
        resolve: async ({ person }, _, { loaders, language }) =>
          (await loaders.person.load(person))?.name ?? say(language, "history.gone"),
      }),
      text: t.exposeString("text"),
      at: t.expose("at", { type: "DateTime" }),
    }),
  });
  builder.objectField(FlagType, "care", (t) =>
    t.field({
      type: CareType,
      nullable: true,
      description: "for officers and admins, else null",
      resolve: async ({ id }, _, { actor, loaders }) =>
        refusalOf(actor, "DESK", { networks: [] })
          ? null
          : ((await loaders.care.load(id)) ?? { id, assignee: null, snoozedUntil: null }),
    }),
  );
}

function defineDeed(): void {
  DeedType.implement({
    authScopes: { desk: true },
    description: "what somebody did with several flags at once",
    fields: (t) => ({
      id: t.exposeID("id"),
      kind: t.expose("kind", { type: DeedKindType }),
      at: t.expose("at", { type: "DateTime" }),
      count: t.int({ description: "with how many flags it was done", resolve: ({ done }) => done.length }),
      refused: t.expose("refused", { type: [RefusedType], description: "with which it could not be done, and why" }),
      mayUndo: t.boolean({
        resolve: ({ kind, at, undoneAt, done }, _, { now }) =>
          kind !== "UNDO" && undoneAt === null && done.length > 0 && isUndoable(at, now),
      }),
    }),
  });
  RefusedType.implement({
    authScopes: { desk: true },
    fields: (t) => ({
      flag: t.field({ type: FlagType, nullable: true, resolve: ({ flag }, _, { loaders }) => loaders.flag.load(flag) }),
      message: t.string({
        args: inLanguage,
        resolve: ({ key, params }, { language }, context) => say(language ?? context.language, key, params),
      }),
    }),
  });
}
