export const graph = {
  "graph.calendar": "Samenbord",
  "graph.demoCalendar": "DEMO Samenbord",
  "graph.municipality": "de gemeente",
} as const;
