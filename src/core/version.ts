/** The version that is written into 核对结果 and printed by the command line; a test holds it equal to package.json. */
export const version = "0.1.0";
