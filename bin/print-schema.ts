import { writeFileSync } from "node:fs";
import { printedSchema } from "#graphql/schema.ts";

// Run from the root of the repository, as npm does.
writeFileSync("graphql/schema.graphql", printedSchema());
