import { bureau } from "../excel/bureau";
import { cell } from "../excel/edits";
import { handedOn, types } from "../excel/events";
import { allGaps, done, openAndRead } from "../excel/opened";

// Before ExcelApi 1.14 Excel does not say which program has changed a cell.

test("our own writes are known by their cells while their events may come, and not longer", async () => {
  let [told, time] = [0, 0];
  const { excel, host } = await openAndRead(bureau(), { apiVersion: "1.9" }, () => time);
  await host.watch?.(() => void (told += 1));
  done(await host.apply([cell("附件5!C1", null, "复核得分"), cell("附件5!C2", null, 5), cell("附件5!B2", "5", "4")]));
  await handedOn();
  expect(told).toBe(0);

  types(excel, "附件5!A2", "预算执行率");
  await handedOn();
  expect(told).toBe(1);

  time = 60_000;
  types(excel, "附件5!B2", "3");
  await handedOn();
  expect(told).toBe(2);
  expect(allGaps()).toEqual([]);
});
