import type { PolicyFault } from "../../../core/policy";
import type { SettingName } from "../../../core/settings";

const file = "rescore.config.json";

/** What the settings say: what each is about, what it comes to, and who has laid it down. */
export const settings = {
  settings: {
    intro: "选了马上按新的设置核对，并存进这个文件；填报的内容不改。表里的复核得分和标记，点“重新计算并写入”才更新。",
    write: "重新计算并写入",
    restore: "恢复默认",
    allDefault: "这个文件用的都是默认设置。",
    unlike: (count: number) => `这个文件有 ${count} 项设置与默认不同。`,
    changed: "已改",
    or: "、",
    unkept: "设置没有存进文件，只在关闭面板之前有效。",
    title: {
      steps: "不足一档的扣分",
      sources: "数据不一致时优先",
      tolerance: "容许误差",
      writeback: "写进表里的是",
      marks: "标记问题单元格",
    } satisfies Record<SettingName, string>,
    about: {
      steps: "评价标准没有写明零头怎样扣时，按这里选的算；写明了的按写明的算。",
      sources: "几个附件里同一个数不一样时，先用排在前面的算得分。不一样的地方照样列为问题。",
      tolerance: "填的数和算出的数差多少以内不算错。单位是填报数的末位：98.5% 的末位是 0.1%。",
      writeback: "指复核得分一列和核算底稿里的数。得分一样。",
      marks: "在各表里给有问题的单元格加颜色标记，不改原有底色。得分一样。",
    } satisfies Record<SettingName, string>,
    tolerance: { rounding: "只容四舍五入", units: (count: string) => `末位相差 ${count} 以内` },
    writeback: {
      formulas: { name: "公式", text: (count: number) => `${count} 格公式，数据改了跟着变` },
      values: { name: "数值", text: () => "固定的数，数据改了要重新计算" },
    },
    marks: {
      on: { name: "标记", text: (count: number) => `标出 ${count} 格` },
      off: { name: "不标记", text: () => "问题只列在核对结果里" },
    },
    alone: {
      title: "数据变动后自动重新核对",
      about: "只更新面板，不写入工作簿。关闭面板后恢复为不自动。",
      on: { name: "自动", text: "改完停一秒就重新核对" },
      off: { name: "不自动", text: "只提示数据已变动" },
    },
    outcome: {
      unknown: "……",
      now: (total: string, count: number) => `现在：${total}问题 ${count} 处`,
      then: (total: string, difference: string) => `${total}${difference}`,
      front: (outcome: string) => `放在最前：${outcome}`,
      total: (score: string) => `复核 ${score}，`,
      range: (score: string, min: string, max: string) => `复核 ${score}（${min}–${max}），`,
      same: "问题不变",
      come: (count: number) => `问题多 ${count} 处`,
      go: (count: number) => `问题少 ${count} 处`,
      both: (come: number, go: number) => `问题多 ${come} 处、少 ${go} 处`,
    },
    order: {
      up: (annex: string) => `${annex} 上移`,
      down: (annex: string) => `${annex} 下移`,
      unused: (annex: string) => `${annex}（不取数）`,
      arrow: " → ",
    },
    locked: (note: string | null) => (note === null ? "已统一规定，不能改。" : `${note}，不能改。`),
    overruled: (value: string) => `文件里原来选的“${value}”不起作用。`,
    laid: (note: string) => `默认设置按：${note}。`,
    fault: {
      title: "统一规定的设置没有用上",
      what: {
        encoding: () => `${file} 不是 UTF-8 编码的文本，请用记事本“另存为”时选 UTF-8。`,
        json: (where: string) => `${file} ${where === "" ? "" : `第 ${where} 行附近`}不合 JSON 的写法，多半是多了或少了逗号、引号或括号。`,
        object: (where: string, got: string) => `${file} 里 ${where === "" ? "最外层" : where} 要写成 { … }，现在写的是 ${got}。`,
        list: (where: string, got: string) => `${file} 里 ${where} 要写成 [ … ]，现在写的是 ${got}。`,
        text: (where: string, got: string) => `${file} 里 ${where} 要写成带引号的文字，现在写的是 ${got}。`,
        unknown: (where: string, got: string, may: string) =>
          `${file} 里${where === "" ? "" : ` ${where} `}有不认识的“${got}”，只认 ${may}。`,
        value: (where: string, got: string, may: string) => `${file} 里 ${where} 写的是 ${got}，只能写 ${may} 这样的。`,
        unreachable: (_: string, got: string) => `${file} 没有取到${got === "" ? "" : `（${got}）`}。`,
      } satisfies Record<PolicyFault["what"], (where: string, got: string, may: string) => string>,
      instead: "现在当作没有这个文件。请转告安装这个工具的人。",
    },
  },
} as const;
