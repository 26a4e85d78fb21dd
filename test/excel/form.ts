import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import type { Finding } from "../../src/core/check/finding";
import { withReason } from "../../src/core/notes";
import type { Plan } from "../../src/core/plan";
import { keptEdits, planClearMarks, planFiling, planTakeover, planWriteback } from "../../src/core/writeback";
import { notesOf } from "../../src/core/writeback/decisions";
import type { Reading } from "../../src/host/host";
import { workbookOf, type SimWorkbook } from "./model";

/** A small 附件5 with a wrong total, which can be taken over, and a score that its rule does not have. */
export function formWorkbook(): SimWorkbook {
  return workbookOf({
    附件5: {
      rows: [
        ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"],
        ["过程", "预算管理", "资金使用合规性", 5, "每出现一例不符合要求的扣2分，扣完为止。", "", 5],
        ["产出", "职责履行", "行政效能", 6, "效果较好计6分；一般计3分；无效果计0分。", "", 5],
        ["合计", "", "", 11, "", "", 9],
      ],
    },
    封面: { rows: [["单位名称"]] },
  });
}

/** The plans of the commands, each for the workbook as it was read. */
export const commands = {
  重新计算: (reading: Reading): Plan => planWriteback(reading, assessed(reading)),
  采用: (reading: Reading): Plan => planTakeover(reading, [finding(reading, "total-score-mismatch")]),
  写情况说明: (reading: Reading): Plan => {
    const found = finding(reading, "score-not-permitted");
    return keptEdits(reading, "写情况说明", [], withReason(notesOf(reading), found, "按上年口径", reading.workbook));
  },
  清除标记: planClearMarks,
  报送稿: planFiling,
} as const;

function assessed({ workbook }: Reading): ReturnType<typeof assess> {
  return assess(workbook, defaultSettings, {});
}

function finding(reading: Reading, code: string): Finding {
  const found = assessed(reading).findings.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}
