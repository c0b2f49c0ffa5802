import fc from "fast-check";

// The check says the same twice of the same code; `npm run test:long` looks further, each time elsewhere.
if (!process.env.FAST_CHECK_RUNS) fc.configureGlobal({ seed: 1 });
