import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { Cell, Workbook } from "../../src/core/grid/workbook";
import { version } from "../../src/core/version";
import type { Host, Program, Refusal } from "../../src/host/host";
import { browserProgram } from "../../src/desk/program";
import { engine } from "../../src/taskpane/engine";
import { createSession, type Session } from "../../src/taskpane/session";
import { SessionPane } from "../../src/taskpane/SessionPane";
import { speak } from "../../src/taskpane/words";
import { snapshotHost } from "../support/snapshot-host";

// What is copied for a helper: nothing of a workbook may be in it, wherever that was planted.

/** Texts that stand in the workbook, and in whatever is said of it. */
const planted = ["沅水县秘密局", "绝密工作表", "87654321", "未公开的单位", "=SUM(C5:C7)"];

const cell = (text: string, value: string | number = text, formula: string | null = null): Cell => ({
  value,
  text,
  formula,
  format: "General",
});

const workbook: Workbook = {
  sheets: [
    {
      name: "绝密工作表",
      visibility: "visible",
      protected: false,
      rows: [
        [cell("沅水县秘密局 附件4 部门整体支出绩效评价基础数据表"), cell("87654321", 87654321, "=SUM(C5:C7)")],
        [cell("未公开的单位")],
      ],
      merges: [],
    },
  ],
};

const program: Program = {
  name: "Excel",
  version: "16.0.14332.20000",
  platform: "PC",
  language: "zh-CN",
  sets: ["ExcelApi 1.14", "SharedRuntime 1.1"],
  webview: "Mozilla/5.0 Edg/120.0",
};

function sessionOver(answers: Partial<Host>): Session {
  return createSession({
    host: { ...snapshotHost(workbook), ...answers },
    engine,
    clock: () => new Date(2026, 4, 6, 9, 5),
    program: () => program,
  });
}

const expectClean = (text: string): void => planted.forEach((secret) => expect(text).not.toContain(secret));
const refusing = (refusal: Omit<Refusal, "kind">): Partial<Host> => ({
  read: () => Promise.resolve({ kind: "refused", ...refusal }),
});
const message = planted.join("，");

test("versions, sets and language are told; and that all went well", async () => {
  const session = sessionOver({});
  await session.recalculate();
  expect(session.diagnosis.text().split("\r\n")).toEqual([
    `绩效核分 ${version}`,
    "程序：Excel 16.0.14332.20000 PC",
    "界面语言：zh-CN",
    "支持的接口：ExcelApi 1.14, SharedRuntime 1.1",
    "浏览器：Mozilla/5.0 Edg/120.0",
    "最近一次没有完成：无",
    "时间：2026-05-06 09:05",
  ]);
  expectClean(session.diagnosis.text());
});

test("a refusal is told by its codes, and by when it came", async () => {
  const session = sessionOver(refusing({ code: "protected", message, cause: "AccessDenied" }));
  await session.recalculate();
  expect(session.state()).toMatchObject({ kind: "failed", refusal: { message } });
  expect(session.diagnosis.text()).toContain("最近一次没有完成：protected AccessDenied（read，2026-05-06 09:05）");
  expectClean(session.diagnosis.text());
});

test("what is no code is not told, even where a code is expected", async () => {
  const session = sessionOver(refusing({ code: "failed", message, cause: "沅水县秘密局 87654321" }));
  await session.recalculate();
  expect(session.diagnosis.text()).toContain("最近一次没有完成：failed unknown（");
  expectClean(session.diagnosis.text());
});

test("a fault of our own is told by its name and place, without its message", async () => {
  const fault = new TypeError(`cannot read ${message}\nof 绝密工作表`);
  fault.stack = `TypeError: ${fault.message}\n    at assess (https://intranet.example/rescore/taskpane.js?1f2e:1:2345)`;
  const session = sessionOver({ read: () => Promise.reject(fault) });
  await session.recalculate();
  expect(session.diagnosis.text()).toContain("最近一次没有完成：failed TypeError taskpane.js:1:2345（read，");
  expectClean(session.diagnosis.text());
});

test("it is remembered after something else has worked", async () => {
  const session = sessionOver({ reveal: () => Promise.resolve({ kind: "refused", code: "hidden", message }) });
  await session.reveal({ sheet: "绝密工作表", address: "A1" });
  session.dismissNote();
  await session.recalculate();
  expect(session.diagnosis.text()).toContain("最近一次没有完成：hidden（aside，");
  expectClean(session.diagnosis.text());
});

test("without Excel the browser is told instead", () => {
  expect(browserProgram()).toMatchObject({ name: "网页", version: "", sets: [], webview: navigator.userAgent });
});

describe("in the menu of the pane", () => {
  const copied: string[] = [];
  const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  beforeAll(() => void Object.assign(window, { matchMedia: () => media }));
  afterAll(() => void Reflect.deleteProperty(window, "matchMedia"));
  afterEach(() => {
    copied.length = 0;
    Reflect.deleteProperty(document, "execCommand");
  });

  /** A browser that copies what it is given within the click, or nothing at all. */
  function copying(allowed: boolean): void {
    const copy = (): boolean => {
      const clipboardData = allowed ? { setData: (type: string, text: string) => void (type === "text/plain" && copied.push(text)) } : null;
      document.dispatchEvent(Object.assign(new Event("copy", { cancelable: true }), { clipboardData }));
      return allowed;
    };
    Object.assign(document, { execCommand: copy });
  }

  async function choose(session: Session, item: string, menu = "更多"): Promise<void> {
    await act(() => Promise.resolve(void render(<SessionPane session={session} dark={false} />)));
    fireEvent.click(screen.getByRole("button", { name: menu }));
    await act(() => Promise.resolve(void fireEvent.click(screen.getByRole("menuitem", { name: item }))));
  }

  test("it is copied, and that is said", async () => {
    copying(true);
    const session = sessionOver({});
    await choose(session, "复制诊断信息");
    await waitFor(() => expect(screen.getAllByText(/^已复制，可以粘贴给维护人员/).length).toBeGreaterThan(0));
    expect(copied).toEqual([session.diagnosis.text()]);
  });

  test("it is shown where it cannot be copied", async () => {
    copying(false);
    await choose(sessionOver({}), "复制诊断信息");
    await waitFor(() => expect(screen.getAllByText(/^没能复制.*ExcelApi 1\.14/s).length).toBeGreaterThan(0));
  });

  test("in English too", async () => {
    copying(true);
    await speak("en-US");
    await choose(sessionOver({}), "Copy diagnostics", "More");
    await waitFor(() => expect(screen.getAllByText(/^Copied, ready to be pasted/).length).toBeGreaterThan(0));
    expect(copied[0]).toContain(`Rescore ${version}\r\nProgram: Excel 16.0.14332.20000 PC\r\n`);
    await speak("zh-CN");
  });
});
