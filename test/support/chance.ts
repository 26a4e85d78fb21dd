import * as fc from "fast-check";

/**
 * Random cases (fast-check) from one seed for everybody: a change is not blamed for what chance finds on that day. `SEED=random`
 * goes looking for more, `SEED=123` goes back to what was found; a failure prints its seed in any case.
 */
const asked = process.env["SEED"] ?? "20221231";

fc.configureGlobal({ seed: asked === "random" ? Date.now() % 2 ** 31 : Number(asked) });

export { fc };
