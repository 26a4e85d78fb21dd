"use strict";
// A loader for decimal.js: the pages do without its angles, and take along a hundred digits of π and of ln 10 instead of a thousand.
// No score has either, digits are what no server can pack, and nothing tells webpack that nobody calls a method.

const constants = /\b(LN10|PI) = '(\d\.\d{100})\d+'/g;
const method = /^( *)P\.(\w+)(?: = P\.\w+)? = function[\s\S]*?^\1};$/gm;
const angles = /^(?:inverse)?(?:hyperbolic)?(?:co)?(?:sine|tangent)$/i;

module.exports = function leanDecimal(source) {
  const dropped = [];
  const shorter = source.replace(constants, (_, name, digits) => {
    dropped.push(name);
    return `${name} = '${digits}'`;
  });
  const lean = shorter.replace(method, (whole, _, name) => {
    if (!angles.test(name)) return whole;
    dropped.push(name);
    return "";
  });
  if (dropped.length !== 14) throw new Error(`decimal.js is written otherwise than src/tools/lean-decimal.cjs knows it: ${dropped.join()}`);
  return lean;
};
