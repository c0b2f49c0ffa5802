import { v7 } from "uuid";

/** A new id: a UUIDv7 (RFC 9562 §5.7), so that ids sort by the time they were made. */
export function newId(): string {
  return v7();
}
