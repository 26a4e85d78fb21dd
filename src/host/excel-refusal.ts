import type { Refusal } from "./host";

/** What changes the workbook. */
export type Changing = "write" | "undo";

/** What the host was doing when Excel refused. */
export type Doing = "read" | "show" | "select" | Changing;

const doingNames: Readonly<Record<Doing, string>> = {
  read: "读取工作簿",
  write: "写入工作簿",
  undo: "撤销",
  show: "定位单元格",
  select: "读取选中的单元格",
};

const busy = "Excel 正在编辑单元格，暂时不能操作。请按回车结束编辑（或按 Esc 取消），再试一次。";
const lacking = "这个版本的 Excel 缺少要用到的功能，这一步做不了。请改用 Excel 2021 或更新的版本，或更新 Office 后再试。";
const tooLarge = "数据太多，Excel 不接受一次这样大的读写。请清除表格以外多余的内容和格式，或拆分工作簿后再重试。";

/** The error codes of Excel whose cause a user can do something about. */
const known: Readonly<Record<string, Omit<Refusal, "kind">>> = {
  InvalidOperationInCellEditMode: { code: "busy", message: busy },
  WriteNotSupportedWhenModalDialogOpen: { code: "busy", message: "Excel 中有对话框没有关闭。请先关闭对话框，再重试。" },
  AccessDenied: { code: "protected", message: "工作表或工作簿受保护，不能写入。请先在 Excel 的“审阅”中撤消保护，再重试。" },
  ApiNotFound: { code: "too-old", message: lacking },
  ApiNotAvailable: { code: "too-old", message: lacking },
  NotImplemented: { code: "too-old", message: lacking },
  UnsupportedFeature: { code: "too-old", message: lacking },
  RequestPayloadSizeLimitExceeded: { code: "too-large", message: tooLarge },
  ResponsePayloadSizeLimitExceeded: { code: "too-large", message: tooLarge },
  ItemAlreadyExists: { code: "failed", message: "工作簿里刚刚有了同名的工作表。请重新计算后再试。" },
  ItemNotFound: { code: "failed", message: "工作簿在核对之后有改动（工作表或标记已被删除、改名）。请重新计算后再试。" },
};

/** What Excel says, and all it says, when another workbook comes to the front while cells are selected or sheets added or removed. */
const elsewhere = new Set(["GeneralException", "InvalidSelection"]);

/** A refusal with a message of our own, and the code that Excel gave, if any. */
export function refused(code: Refusal["code"], message: string, cause: string | null = null): Refusal {
  return { kind: "refused", code, message, ...(cause === null ? {} : { cause }) };
}

/** The error code of something that Excel threw; null where it has none. */
export function codeOf(thrown: unknown): string | null {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : null;
  return typeof code === "string" ? code : null;
}

/**
 * What Excel, or a program that speaks like it, says of a member that it has not. For any other reason nothing is given up:
 * what people decided would be passed over in silence.
 */
export function lacksMember(code: string | null): boolean {
  return code === "ApiNotFound" || code === "ApiNotAvailable" || code === "NotImplemented";
}

/** Puts into words why something failed and what to do. */
export function refusalOf(thrown: unknown, doing: Doing): Refusal {
  const code = codeOf(thrown);
  const cause = code === null ? undefined : known[code];
  if (cause !== undefined) return refused(cause.code, cause.message, code);
  if (code !== null && doing !== "read" && elsewhere.has(code)) {
    const advice = "请先点一下这个工作簿的窗口，再试一次；仍不行时，请关闭其他工作簿再试。";
    return refused("elsewhere", `${doingNames[doing]}失败（${code}），多半是另一个工作簿的窗口在前面。${advice}`, code);
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const said = `${doingNames[doing]}失败（${code ?? "没有错误代码"}：${message}）。请重试；若仍失败，请保存后重新打开工作簿。`;
  return refused("failed", said, code ?? (thrown instanceof Error ? thrown.name : null));
}

/** The refusal of a write to protected sheets, before anything is written. */
export function protectedSheets(names: readonly string[]): Refusal {
  const listed = names.map((name) => `“${name}”`).join("、");
  return refused("protected", `工作表${listed}受保护，什么都没有写入。要写回，请先在 Excel 的“审阅”中撤消工作表保护，再试一次。`);
}

/** The refusal of adding or removing sheets where the structure of the workbook is protected, before anything is written. */
export function lockedStructure(): Refusal {
  return refused(
    "protected",
    "工作簿的结构受保护，不能添加或删除工作表（核算底稿、核对结果），什么都没有写入。要写回，请先在 Excel 的“审阅”中取消“保护工作簿”，再试一次。",
  );
}

/** The refusal of writing to a workbook that was opened for reading only: nothing of it could be saved. */
export function onlyToRead(): Refusal {
  return refused(
    "read-only",
    "这个工作簿是以只读方式打开的（受保护的视图、只读文件，或别人正在使用），写了也存不回原文件，所以什么都没有写入。要写回，请先点“启用编辑”，或另存一份 .xlsx，在那一份里再试一次。",
  );
}

/** The refusal of writing to a file of a format that would lose what we keep in it. */
export function otherFormat(name: string, ending: string): Refusal {
  return refused(
    "not-xlsx",
    `“${name}”是 ${ending} 格式（兼容模式），保存时会丢掉情况说明、判定和撤销的记录，所以什么都没有写入。要写回，请先另存为 .xlsx，在那一份里再试一次。`,
  );
}

const losses = {
  rich: "里的文字有几种格式（富文本），采用会丢掉这些格式",
  array: "是数组公式，采用会把它拆散",
} as const;

/** The refusal of replacing what has more to it than its content, before anything is written. */
export function wouldLose(what: keyof typeof losses, places: readonly string[]): Refusal {
  return refused(
    "would-lose",
    `${listed(places)}${losses[what]}，什么都没有写入。请在 Excel 里直接修改；同类里的其他单元格可以一处一处采用。`,
  );
}

/** The refusal of showing a cell of a sheet that the user has hidden. */
export function hiddenSheet(name: string): Refusal {
  return refused("hidden", `工作表“${name}”是隐藏的，不能定位。请在工作表标签上单击右键，选“取消隐藏”，再重试。`);
}

/** A refusal of a write of which nothing was done. */
export function untouched({ message, ...refusal }: Refusal): Refusal {
  return { ...refusal, message: `${message}工作簿没有任何改动。` };
}

const backNames: Readonly<Record<Changing, string>> = {
  write: "写到一半的内容已经全部撤回，并重新读取核对过：工作簿和写入前一样，没有任何改动。",
  undo: "撤销到一半的内容已经全部恢复，并重新读取核对过：工作簿和撤销前一样，没有任何改动。",
};

/** A refusal of a write or an undo that was taken back, and found to be so. */
export function takenBack({ message, ...refusal }: Refusal, doing: Changing): Refusal {
  return { ...refusal, message: `${message}${backNames[doing]}` };
}

const reopen = "请用 Excel 的撤销，或不保存关闭后重新打开工作簿。";

/** The refusal of a write that failed half way and could not be taken back either, with what is left of it. */
export function halfWritten(code: string | null, remains: readonly string[], doing: Changing): Refusal {
  const cause = code ?? "没有错误代码";
  if (doing === "undo")
    return refused("half-done", `撤销中断（${cause}），而且没能恢复到撤销之前。和撤销之前不一样的有：${listed(remains)}。${reopen}`, code);
  return refused("half-done", `写入中断（${cause}），而且没能全部撤回。工作簿里还留着：${listed(remains)}。${reopen}`, code);
}

/** The refusal of a write or an undo that failed, after which nothing can be read any more. */
export function unknownState(code: string | null, touched: readonly string[], doing: Changing): Refusal {
  const cause = code ?? "没有错误代码";
  if (doing === "undo")
    return refused(
      "half-done",
      `撤销中断（${cause}），之后也读不到工作簿，不能确认是否已经恢复到撤销之前。可能改动的有：${listed(touched)}。${reopen}`,
      code,
    );
  return refused(
    "half-done",
    `写入中断（${cause}），之后也读不到工作簿，不能确认是否已经全部撤回。可能改动的有：${listed(touched)}。${reopen}`,
    code,
  );
}

/** A message is read, not searched: beyond so many places only their number is told. */
const mostNamed = 20;

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join("、")}${more > 0 ? `，以及另外 ${more} 处` : ""}`;
}

/** The refusal of writing in a version of Excel that cannot. */
export function tooOld(): Refusal {
  return refused("too-old", "这个版本的 Excel 太旧，只能核对，不能写回。请改用 Excel 2021 或更新的版本。");
}

/** The refusal of an undo that this session knows nothing of. */
export function notOurs(): Refusal {
  return refused("failed", "没有可以撤销的记录：写入之后插件重新打开过。请重新计算。");
}
