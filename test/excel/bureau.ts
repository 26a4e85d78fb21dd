import type { CellInput, SheetInput, SimWorkbook } from "./model";
import { workbookOf } from "./model";

const bordered = { style: "Continuous", color: "#000000", weight: "Thin" };
const heading: CellInput = { value: "执行率", look: { bold: true, fill: "#D9E1F2", borders: { top: bordered, bottom: bordered } } };

/** A small bureau's annexes, with the traps that a host has to get past. */
export function bureau(changes: Readonly<Record<string, SheetInput>> = {}): SimWorkbook {
  return workbookOf({
    附件3: {
      rows: [
        ["部门整体支出绩效自评表", null, null],
        ["项目", "预算数", heading],
        // Text that Excel would turn into a number, in a cell that is not formatted as text.
        ["上年结转", { value: 92.75, format: "#,##0.00" }, { value: " 90.42%", look: { fill: "#FFFF00" } }],
        ["合计", { value: 242.34, formula: "=SUM(B3:B3)", format: "0.00" }, { value: 0.98, format: "0%" }],
        ["单位电话", { value: "0737-555", format: "@" }, { value: { error: "#DIV/0!" }, formula: "=B4/0" }],
        ["填报日期", { value: 44926, format: "yyyy/m/d" }, true],
      ],
      merges: ["A1:C1"],
      rules: [
        { type: "CellValue", address: "B3:B4" },
        { type: "CellValue", address: "B3:B4" },
        { formula: "=$B3>100", address: "A3:C6", fill: "#00FF00" },
      ],
    },
    附件5: {
      rows: [
        ["指标", "得分"],
        ["预算完成率", "5"],
        ["执行率", { value: null, format: "@" }],
        ["='文字'", "=1+1 不是公式"],
      ],
    },
    隐藏表: { rows: [["旧数据"]], visibility: "Hidden" },
    深藏表: { rows: [["参数"]], visibility: "VeryHidden" },
    空表: {},
    ...changes,
  });
}
