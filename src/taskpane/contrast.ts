/**
 * Where the system lays down the colours (高对比度), backgrounds go and transparent edges show, but for those that name a colour of
 * the system: what is told by a colour alone names one here.
 */
export const forced = "@media (forced-colors: active)";
