import type { Application } from "#domain/network/application.ts";

/** An application as the log keeps it: who asks is a person's own affair, and no line of the log is ever taken away. */
export function applicationLogged({ name, email, ...application }: Application) {
  return application;
}
