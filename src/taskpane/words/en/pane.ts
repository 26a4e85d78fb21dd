import type { Translation } from "../catalogue";
import type { pane as chinese } from "../zh/pane";
import { counted } from "./counted";

const were = (count: number): string => (count === 1 ? "was" : "were");

/** What the pane itself says, in English. */
export const pane = {
  lang: "en",
  product: "Rescore",
  gap: " ",
  semicolon: "; ",
  noUnit: "Unit not stated",
  noYear: "year not stated",
  year: (year: number) => `${year}`,
  recalculate: "Recalculate",
  close: "Close",
  cancel: "Cancel",
  why: "See why",
  cancelled: "Cancelled, nothing written",
  writing: "cannot be cancelled now",
  write: "Write",
  report: {
    add: "Add Word report (附件6)…",
    pick: "Word report (附件6), a .docx file",
    replace: (file: string) => `${file}: choose another Word report (附件6)`,
    remove: (file: string) => `Remove the Word report ${file}`,
    reading: (file: string) => `Reading ${file}`,
    added: (file: string) => `The Word report "${file}" has been added and will be checked with the next Recalculate.`,
    place: (file: string, spot: string, text: string) =>
      `This is in the Word report "${file}", ${spot}${text === "" ? "" : `: "${text}"`}. Open the report in Word to see it.`,
    paragraph: (nth: number) => `paragraph ${nth} (blank lines not counted)`,
    line: (table: number, nth: number) => `table ${table}, row ${nth}`,
    unused: "The Word report was not used",
    noTitle: (file: string) =>
      `"${file}" does not begin with a title such as 绩效评价报告 or 绩效自评报告, so it was not taken for Annex 6 (附件6). Check that this is the right file.`,
    outdone: (file: string, sheet: string) =>
      `The worksheet "${sheet}" is an Annex 6 (附件6) too and holds more, so it was checked instead of "${file}". To use the Word report, hide or delete that worksheet, then choose Recalculate.`,
  },
  chip: {
    idle: "Not checked yet",
    reading: "Checking",
    adding: "Reading the report",
    assessed: (at: string) => `Checked at ${at}`,
    applying: {
      write: "Checking and writing",
      accept: "Accepting",
      explain: "Saving the reason",
      judge: "Saving the judgement",
      choose: "Checking by the new settings",
      clear: "Clearing marks",
      file: "Making the filing copy",
      undo: "Undoing",
    },
    applied: {
      write: (at: string, count: number) =>
        count === 0 ? `Checked at ${at}, nothing to write` : `Checked at ${at}, ${counted(count, "change")} written`,
      accept: (at: string, count: number) => `Accepted ${counted(count, "change")} at ${at}`,
      explain: (at: string) => `Reason saved at ${at}`,
      judge: (at: string) => `Judgement saved at ${at}`,
      choose: (at: string) => `Checked at ${at} by the new settings`,
      clear: (_: string, count: number) => `${counted(count, "mark")} cleared`,
      file: () => "Ready for filing",
      undo: (_: string, count: number) => (count === 0 ? "Undone" : `${counted(count, "change")} undone`),
    },
    outdated: (done: string) => `${done}; results sheet out of date`,
    notOurs: "No annexes to check",
    failed: "Not completed",
    failedSince: (at: string) => `Not completed; showing the result of ${at}`,
    readOnly: (at: string) => `Checked at ${at}, nothing written`,
    changed: "Data have changed: recalculate",
    changedSince: (at: string) => `Data have changed: recalculate · showing the result of ${at}`,
    alone: (at: string) => `Checked automatically at ${at}`,
    aloneOutdated: (at: string) => `Checked automatically at ${at}; scores and marks in the sheets not updated`,
  },
  welcome: {
    title: "Recompute every score by the rules written in your own sheets",
    steps: [
      {
        title: "1",
        text: "Read: Annexes 3 to 6 (附件3 to 附件6) are recognised by their layout, whatever the worksheets are called. If Annex 6 is a Word file, add it below.",
      },
      {
        title: "2",
        text: "Compute: each row is recomputed by its own scoring rule (评价标准) and indicator formula (指标说明), and the figures of the annexes are checked against each other.",
      },
      {
        title: "3",
        text: "Write: a column of recomputed scores (复核得分) beside Annex 5, marks on the cells that are wrong, and two worksheets at the end: a working paper (核算底稿) and the results (核对结果).",
      },
    ],
    promise:
      "None of the cells you have filled in is changed, and everything written can be undone in one step. All of it is done on this computer; nothing is uploaded.",
  },
  doing: {
    write: "Recalculate",
    accept: "Accept",
    explain: "Write a reason",
    judge: "Judgement",
    choose: "Change settings",
    clear: "Clear marks",
    file: "Filing copy",
  },
  progress: {
    reading: "Reading the workbook and checking every item…",
    write: "Writing recomputed scores and marks…",
    accept: "Writing the accepted figures…",
    explain: "Saving the reason…",
    judge: "Saving the judgement…",
    choose: "Checking by the new settings…",
    clear: "Clearing marks…",
    file: "Making the filing copy…",
    undo: "Undoing…",
  },
  noAnnex: {
    title: "No Annex 3, 4 or 5 was found in this workbook",
    looked: "What was looked for",
    forms: [
      "Annex 3 (附件3): the self-evaluation form for project or overall expenditure, with columns such as 执行率 (execution rate) and 年度指标值 (annual target)",
      "Annex 4 (附件4): the table of base data, with entries such as 在职人员控制率 (staffing control rate) and 三公经费 (three public expenses)",
      "Annex 5 (附件5): the table of performance indicators, with columns such as 评价标准 (scoring rule) and 得分 (score)",
    ],
    seen: (count: number) => `${counted(count, "worksheet")} looked at`,
    advice: "What to do",
    todo: [
      "Open the workbook in which Annexes 4 and 5 are filled in, then choose Recalculate.",
      "If the tables are in Word, paste them whole into Excel first.",
      "If the column headings were changed, put back those of the template.",
    ],
  },
  done: {
    write: (count: number) =>
      count === 0 ? "The sheets are up to date; there was nothing to write." : `${counted(count, "change")} written.`,
    accept: (count: number) => (count === 0 ? "Nothing was written." : `${counted(count, "change")} accepted.`),
    explain: () => "The reason is saved in the file.",
    judge: () => "The judgement is saved in the file.",
    choose: () => "The settings are saved in the file; the scores and marks in the sheets are not updated yet.",
    clear: (count: number) => (count === 0 ? "There were no marks to clear." : `${counted(count, "mark")} cleared.`),
    file: () => "The workbook is ready for filing once you have saved it. This can be undone until you close the file, not afterwards.",
    undo: (count: number) => (count === 0 ? "Undone." : `${counted(count, "change")} undone.`),
  },
  stale: (count: number) => `${counted(count, "cell")} had been changed by somebody before writing and ${were(count)} left alone:`,
  kept: (count: number) =>
    `${counted(count, "place")} had been changed since ${count === 1 ? "it was" : "they were"} written and ${were(count)} kept as ${count === 1 ? "it is" : "they are"}:`,
  left: (sheet: string) => `${sheet} (somebody has written in it since)`,
  printLeft: (sheet: string, area: string) =>
    `The print area of "${sheet}", set to ${area} when the recomputed scores (复核得分) were written, could not be cleared: it may have been changed since, or Excel does not allow it. If you do not need it, choose Page Layout > Print Area > Clear Print Area.`,
  column: {
    hidden: (sheet: string, column: string) =>
      `The recomputed scores (复核得分) are in column ${column} of "${sheet}", which is hidden. To see it, select the columns on both sides, right-click and choose Unhide.`,
    rows: (sheet: string, count: number) =>
      `${counted(count, "indicator row")} of "${sheet}" ${count === 1 ? "is" : "are"} hidden by a filter or by hand. The recomputed scores (复核得分) are written there too; clear the filter or unhide the rows to see them.`,
    printed: (sheet: string, area: string) =>
      `The print area of "${sheet}" could not be set, so the column 复核得分 will be printed too and the number of pages may change. To print the original table only, select ${area} and set it as the print area on the Page Layout tab. For the official copy use "Make filing copy", which removes this column.`,
    among: (sheet: string) =>
      `"${sheet}" has no print area, and something stands right of the column 复核得分, so this column will be printed too; the number of pages stays the same.`,
    unseen: (sheet: string) =>
      `Whether "${sheet}" has a print area could not be seen, so it was left alone. If it has none, the column 复核得分 will be printed too and the number of pages may change. For the official copy use "Make filing copy", which removes this column.`,
    within: (sheet: string) =>
      `The print area of "${sheet}" includes the column 复核得分, which will be printed too; the print area and the number of pages stay the same.`,
  },
  outdated:
    "Since you accepted, explained or judged something, the recomputed scores (复核得分), the marks and the results sheet (核对结果) in the workbook are out of date. Choose Recalculate to update them.",
  undo: {
    last: "Undo last change",
    menu: "Undo",
    lastOf: (step: string) => `Undo the last change (${step})`,
    all: (count: number, steps: string) => `Undo everything (${counted(count, "step")}: ${steps})`,
    earlier: (steps: string, count = 1) => (count > 1 ? `${steps} [all from an earlier session]` : `${steps} [from an earlier session]`),
    separator: ", ",
    none: "There is nothing to undo.",
    mistaken: (cells: string) =>
      `Rows or columns have been inserted or deleted since: ${cells} is another cell by now that happens to hold what was written, and Undo would change the wrong one. Undo that insertion or deletion first, then choose Undo again.`,
  },
  hint: "Writing empties Excel's own undo list. To take back what this add-in wrote, use Undo below.",
  closeHint: "Don't show this again",
  menu: {
    more: "More",
    clear: "Clear marks",
    file: "Make filing copy…",
    help: "Help (in Chinese)",
  },
  marks: {
    title: "This file bears marks from an earlier check",
    text: (count: number) =>
      `There ${count === 1 ? "is" : "are"} ${counted(count, "mark")}. Clear them, or choose Recalculate to update them.`,
  },
  filing: {
    title: "Make filing copy",
    goes: "Removed",
    stays: "Kept",
    marks: (count: number) => counted(count, "mark"),
    scores: (count: number) => `${counted(count, "cell")} of recomputed scores (复核得分)`,
    filled: (count: number) => `${counted(count, "score")} filled into the score column (得分)`,
    kept: (count: number) => `${counted(count, "score")} filled into the score column (得分), as plain numbers`,
    keep: "Keep the scores filled into the score column",
    sheets: (names: string) => `Worksheets ${names}`,
    printed: (names: string) => `The print area set with the recomputed scores (${names})`,
    reasons: (count: number) => counted(count, "written reason"),
    judgements: (count: number) => counted(count, "judgement"),
    settings: (count: number) => `${counted(count, "setting")} other than the default (checks go by the defaults from then on)`,
    steps: (count: number) => `Undo history of ${counted(count, "step")}`,
    accepted: (count: number) => `${counted(count, "accepted figure")}`,
    own: "Everything your unit filled in itself",
    nothing: "There is nothing of this add-in in the file; it can be filed as it is.",
    warning: "This can be undone until you close the file, not afterwards.",
    confirm: "Remove and make filing copy",
  },
  failed: "Not completed",
  unkept: "This program cannot keep reasons and judgements in the workbook, so nothing was written. Open the file in Excel 2021 or later.",
  readOnly: { title: "Nothing was written", text: "Everything that was found is listed below." },
  refused: {
    busy: "A cell is being edited, or a dialog is open in Excel. Press Enter to finish editing (or Esc to cancel it), close the dialog, then try again.",
    protected:
      "A worksheet, or the structure of the workbook, is protected and cannot be written to. Remove the protection on Excel's Review tab, then try again.",
    "read-only":
      "This workbook was opened for reading only, so nothing was written. Choose Enable Editing, or save a copy as .xlsx and try again in that copy.",
    elsewhere:
      "Another workbook seems to be in front. Click the window of this workbook and try again; if that does not help, close the other workbooks first.",
    "not-xlsx": "This is not an .xlsx workbook, so nothing was written. Save it as .xlsx and try again in that copy.",
    "not-docx": "This is not a Word file in the .docx format. Open it in Word, save it as .docx, then add that file.",
    encrypted: "This file is protected by a password and cannot be read. Remove the password, save the file, then try again.",
    "too-large":
      "There is too much data to read or write. Delete what is not needed beyond the tables (or pictures in a Word report), then try again.",
    damaged:
      "This file could not be read; it may be damaged. Open it in the program it comes from, save it under a new name, then try again.",
    "too-old": "This version of Excel lacks something that is needed here. Use Excel 2021 or later, or update Office, then try again.",
    hidden: "The cell is on a hidden worksheet. Right-click a sheet tab, choose Unhide, then try again.",
    "would-lose":
      "The cell holds text in several formats, or an array formula, which would be lost, so nothing was written. Change it in Excel yourself; other cells of this kind can be accepted one by one.",
    "half-done":
      "This was interrupted and could not be taken back completely, so some cells may have changed. Use Excel's Undo, or close the workbook without saving and open it again.",
    failed: "This could not be done. Recalculate and try again; if it still fails, save the workbook and open it again.",
  },
  waiting: { title: "Waiting for Excel", text: "It will be tried again by itself a few times; there is no need to click again." },
  note: {
    jump: "Could not go there",
    place: "Not in the workbook",
    report: "The report was not added",
    cell: "The cell could not be explained",
    cancel: "Cancelled",
    undo: "Nothing was undone",
    walk: "Nothing to go to",
    diagnosis: "Diagnostics",
  },
  unfetched:
    "A part of the add-in could not be fetched: the network may be down, or the server that holds it. The file is unchanged; check the network and try again, or close the pane and open it again.",
  fault: (detail: string) =>
    `Something went wrong in the add-in. Close the pane, open it again and retry; if that does not help, pass this on to whoever maintains it: ${detail}`,
  announce: {
    total: (self: string, recomputed: string) => `Self-score ${self}, recomputed score ${recomputed}`,
    range: (min: string, max: string) => `range ${min} to ${max}`,
    findings: (count: number) => (count === 0 ? "no problems found" : counted(count, "finding")),
    changed: (at: string) => `Data have changed. The pane still shows the result of ${at}; choose Recalculate.`,
    alone: "checked again automatically, nothing written to the workbook",
    readOnly: (result: string, message: string) => `${result}; nothing was written. ${message}`,
  },
  notExcel: "Open this pane in Excel: look for Rescore (绩效核分) on the Home tab or under Add-ins.",
} satisfies Translation<typeof chinese>;
