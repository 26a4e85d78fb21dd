import type { Undo } from "../../src/host/host";
import { blank, cellEdit, cellOf, done, hostOf, keepEdit, markEdit, number, oneSheet, sheetEdit, text } from "../support/xlsx";

// Several writes to a file are taken back together as one after the other would be, or none of them.

const bytes = (): Uint8Array => oneSheet('<sheetData><row r="1"><c r="A1"><v>98</v></c></row></sheetData>');

const plans = [
  [cellEdit("附件5", "A1", number("98"), number("97")), markEdit("附件5", "A1", null, "error"), sheetEdit("核对结果", "present")],
  [cellEdit("附件5", "A1", number("97"), number("96")), keepEdit("notes", null, "一")],
  [cellEdit("核对结果", "A1", blank, text("绩效核分 · 核对结果"))],
  [sheetEdit("核对结果", null), keepEdit("notes", "一", null)],
];

async function written() {
  const host = hostOf(bytes());
  const undos: Undo[] = [];
  const files = [host.bytes()];
  for (const plan of plans) {
    undos.unshift(done(await host.apply(plan)).undo);
    files.push(host.bytes());
  }
  const [last, ...before] = undos;
  if (last === undefined) throw new Error("nothing written");
  return { host, last, before, files };
}

test.each([1, 2, 3, 4])("the last %i go back to the very bytes, and can be done again", async (count) => {
  const { host, last, before, files } = await written();
  const receipt = done(await host.undo(last, ...before.slice(0, count - 1)));
  const edits = plans.slice(plans.length - count).flat();
  expect(receipt).toMatchObject({ applied: edits.length, stale: [] });
  expect(host.bytes()).toEqual(files[plans.length - count]);
  done(await host.undo(receipt.undo));
  expect(host.bytes()).toEqual(files[plans.length]);
});

test("what somebody has changed since is left, and the rest goes back", async () => {
  const { host, last, before } = await written();
  done(await host.edit({ sheet: "附件5", address: "A1" }, "50"));
  const { stale } = done(await host.undo(last, ...before));
  expect(stale.map((edit) => edit.kind === "cell" && edit.place.address)).toEqual(["A1", "A1"]);
  expect(await cellOf(host, "附件5", "A1")).toMatchObject({ value: 50 });
  expect(host.view().sheets.map(({ name }) => name)).toEqual(["附件5"]);
});

test("none goes back where one is none of this file's", async () => {
  const { host, last, files } = await written();
  expect(await host.undo(last, { plan: [], memory: null })).toMatchObject({ kind: "refused", code: "failed" });
  expect(host.bytes()).toEqual(files[plans.length]);
});
