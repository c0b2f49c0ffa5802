import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import { type Named, nameIn } from "#domain/wording/languages.ts";
import { builder } from "./builder.ts";
import { inLanguage } from "./words.ts";

/** A word of the shared taxonomies with its labels. */
interface Term extends Named {
  id: string;
}
export interface Child extends Term {
  parent: string | null;
}
export interface Narrower extends Term {
  broader: string | null;
}

export const AreaType = builder.objectRef<Child>("Area");
export const ThemeType = builder.objectRef<Child>("Theme");
export const AudienceType = builder.objectRef<Narrower>("Audience");

const areaOfId = byId(AREAS);
const themeOfId = byId(THEMES);
const audienceOfId = byId(AUDIENCES);

export function defineTaxonomies(): void {
  AreaType.implement({
    fields: (t) => ({ id: t.exposeID("id"), name: nameField(t), parent: t.exposeID("parent", { nullable: true }) }),
  });
  ThemeType.implement({
    fields: (t) => ({ id: t.exposeID("id"), name: nameField(t), parent: t.exposeID("parent", { nullable: true }) }),
  });
  AudienceType.implement({
    fields: (t) => ({ id: t.exposeID("id"), name: nameField(t), broader: t.exposeID("broader", { nullable: true }) }),
  });
  builder.queryFields((t) => ({
    areas: t.field({ type: [AreaType], resolve: () => AREAS }),
    themes: t.field({ type: [ThemeType], resolve: () => THEMES }),
    audiences: t.field({ type: [AudienceType], resolve: () => AUDIENCES }),
  }));
}

export function areaOf(id: string | null): Child | null {
  return (id !== null && areaOfId.get(id)) || null;
}

export function themeOf(id: string | null): Child | null {
  return (id !== null && themeOfId.get(id)) || null;
}

export function audienceOf(id: string): Narrower | null {
  return audienceOfId.get(id) ?? null;
}

export function areasOf(ids: readonly string[]): Child[] {
  return ids.flatMap((id) => areaOfId.get(id) ?? []);
}

export function themesOf(ids: readonly string[]): Child[] {
  return ids.flatMap((id) => themeOfId.get(id) ?? []);
}

export function audiencesOf(ids: readonly string[]): Narrower[] {
  return ids.flatMap((id) => audienceOfId.get(id) ?? []);
}

function byId<Item extends Term>(terms: readonly Item[]): Map<string, Item> {
  return new Map(terms.map((term) => [term.id, term]));
}

function nameField<Shape extends Term>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Shape>,
) {
  return t.string({
    args: inLanguage,
    resolve: (term, { language }, context) => nameIn(language ?? context.language, term),
  });
}
