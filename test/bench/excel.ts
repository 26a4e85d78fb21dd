import { engine } from "../../src/taskpane/engine";
import { createSession } from "../../src/taskpane/session";
import { workbookFrom } from "../excel/model";
import { open } from "../excel/opened";
import { readingOf, sampleHost } from "../support/sample";
import { heading, median, milliseconds, tell } from "./measure";

/** 重新计算 through Microsoft's own office.js; what Excel itself would take is not in it. */
export async function benchExcel(): Promise<void> {
  heading("经真实的 office.js（对着模拟的 Excel，不含 Excel 自己的时间）");
  const { workbook } = await readingOf(sampleHost());
  const recalculate = async (): Promise<number> => {
    const { excel, host } = await open(workbookFrom(workbook));
    await createSession({ host, engine, clock: () => new Date() }).recalculate();
    return excel.requests.length;
  };
  const read = async (): Promise<void> => {
    await open(workbookFrom(workbook));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("附件5").getUsedRange();
      range.load("values");
      await context.sync();
    });
  };
  const requests = await recalculate();
  tell("重新计算一次的请求数", String(requests), requests <= 3, "≤ 3");
  const beside = `只读一张表的值 ${milliseconds(await median(read, 10))}`;
  tell("重新计算一次", milliseconds(await median(recalculate, 10)), null, "", beside);
}
