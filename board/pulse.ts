/** Tells whoever listens that the board was written to. It lives in the one process that writes. */
export class Pulse {
  readonly #listeners = new Map<() => void, () => void>();

  /** Something was written. */
  beat(): void {
    for (const heard of this.#listeners.keys()) heard();
  }

  /** Calls `heard` after each write, and `ended` when the board ends; answers how to stop that. */
  listen(heard: () => void, ended: () => void): () => void {
    this.#listeners.set(heard, ended);
    return () => this.#listeners.delete(heard);
  }

  /** How many listen. */
  get size(): number {
    return this.#listeners.size;
  }

  /** The board ends: nobody has anything more to hear. */
  end(): void {
    for (const ended of [...this.#listeners.values()]) ended();
  }
}
