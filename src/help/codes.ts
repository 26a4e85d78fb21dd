import type { FindingCode } from "../core/check/codes";
import { figureCodes } from "./codes-figures";
import { formCodes } from "./codes-form";
import { formulaCodes } from "./codes-formulas";
import { reportCodes } from "./codes-report";
import { ruleCodes } from "./codes-rules";
import { scoreCodes } from "./codes-scores";
import type { Explanation } from "./explanation";

/** Every code with what the help page says of it; one that is missing here, or explained without being a code, fails the type check. */
export const explanations: Readonly<Record<FindingCode, Explanation>> = {
  ...figureCodes,
  ...reportCodes,
  ...scoreCodes,
  ...ruleCodes,
  ...formulaCodes,
  ...formCodes,
};
