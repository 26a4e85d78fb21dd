import { compare } from "../../src/desk/many/compare";
import type { Brief } from "../../src/desk/many/summary";
import { brief } from "./made";

interface Case {
  readonly name: string;
  readonly before: readonly Brief[];
  readonly after: readonly Brief[];
  readonly mended?: readonly string[];
  readonly remaining?: readonly string[];
  readonly fresh?: readonly string[];
}

const addresses = (briefs: readonly Brief[]): readonly string[] => briefs.map(({ place }) => place.address);

const cases: readonly Case[] = [
  { name: "nothing and nothing", before: [], after: [] },
  { name: "one that stays", before: [brief("F7")], after: [brief("F7")], remaining: ["F7"] },
  { name: "one that is mended, another that is new", before: [brief("F7")], after: [brief("F9")], mended: ["F7"], fresh: ["F9"] },
  {
    name: "another code in the same cell",
    before: [brief("F7")],
    after: [brief("F7", { code: "cell-error" })],
    mended: ["F7"],
    fresh: ["F7"],
  },
  {
    name: "the same cell of another annex",
    before: [brief("F7")],
    after: [brief("F7", { role: "附件4" })],
    mended: ["F7"],
    fresh: ["F7"],
  },
  {
    name: "a sheet that was given another name",
    before: [brief("F7")],
    after: [brief("F7", { place: { sheet: "附件三", address: "F7" } })],
    remaining: ["F7"],
  },
  {
    name: "rows that moved down by one, of which the first was mended",
    before: [brief("F7", { label: "年度资金总额" }), brief("F8", { label: "项目支出" })],
    after: [brief("F9", { label: "项目支出" })],
    mended: ["F7"],
    remaining: ["F9"],
  },
  {
    name: "rows that moved onto each other's places",
    before: [brief("F7", { label: "甲" }), brief("F8", { label: "乙" })],
    after: [brief("F8", { label: "甲" }), brief("F9", { label: "乙" })],
    remaining: ["F8", "F9"],
  },
  {
    name: "a row that moved, in another column",
    before: [brief("F7", { label: "甲" })],
    after: [brief("G9", { label: "甲" })],
    mended: ["F7"],
    fresh: ["G9"],
  },
  {
    name: "a row that has another name now",
    before: [brief("F7", { label: "甲" })],
    after: [brief("F7", { label: "乙" })],
    remaining: ["F7"],
  },
  {
    name: "two of one kind in a cell, one of which is mended",
    before: [brief("F7"), brief("F7")],
    after: [brief("F7")],
    mended: ["F7"],
    remaining: ["F7"],
  },
];

test.each(cases)("comparing $name", ({ before, after, mended = [], remaining = [], fresh = [] }) => {
  const comparison = compare(before, after);
  expect({
    mended: addresses(comparison.mended),
    remaining: addresses(comparison.remaining),
    fresh: addresses(comparison.fresh),
  }).toEqual({ mended, remaining, fresh });
});
