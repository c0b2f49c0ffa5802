import { mergeConfig } from "vitest/config";
import base from "../vitest.config.ts";

export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  {
    test: {
      include: ["test/hostile/suite.hostile.ts"],
      testTimeout: 900_000,
      hookTimeout: 60_000,
      // The table goes out as it is.
      disableConsoleIntercept: true,
      reporters: ["verbose"],
    },
  },
);
