import type { ask } from "#app/graphql.server.ts";

/** The request of a loader or action, as the door to the floors below wants it. */
export type Asked = Parameters<typeof ask>[0];
