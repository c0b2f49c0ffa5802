import { builder } from "./builder.ts";

/** Something by which its maker's programs get in, known again by the name that she gave it. */
interface Secret {
  id: string;
  name: string;
  createdAt: number;
}

/** The type of such secrets, for who made them; the secret itself is told once, by what makes it. */
export function secretType<Kept extends Secret>(name: string) {
  return builder.objectRef<Kept>(name).implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      id: t.id({ resolve: ({ id }) => id }),
      name: t.string({ resolve: ({ name }) => name }),
      createdAt: t.field({ type: "DateTime", resolve: ({ createdAt }) => createdAt }),
    }),
  });
}
