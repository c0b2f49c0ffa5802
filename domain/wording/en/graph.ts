import type { graph as nl } from "../nl/graph.ts";

export const graph: Record<keyof typeof nl, string> = {
  "graph.calendar": "Samenbord",
  "graph.demoCalendar": "DEMO Samenbord",
  "graph.municipality": "the municipality",
};
