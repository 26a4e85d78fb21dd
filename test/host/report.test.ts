import { readReport } from "../../src/host/report";
import { report } from "../support/docx";

const megabyte = 1 << 20;

/** A file that says it has that many bytes, and hands over what it is told to. */
function file(size: number, arrayBuffer: () => Promise<ArrayBuffer>): File {
  return Object.defineProperties(new File([], "报告.docx"), { size: { value: size }, arrayBuffer: { value: arrayBuffer } });
}

const content = (): Promise<ArrayBuffer> => Promise.resolve(report.slice().buffer);

test("a report that was chosen becomes a sheet that bears the file's name", async () => {
  expect(await readReport(new File([report.slice()], "报告.docx"))).toMatchObject({ name: "报告.docx", visibility: "visible" });
});

test("what is wrong with the content is said by whoever reads it", async () => {
  expect(await readReport(new File([], "空.docx"))).toMatchObject({ kind: "refused", message: expect.stringContaining("空文件") });
});

test("a file of more than 20 MB is refused before it is read", async () => {
  const read = jest.fn(content);
  expect(await readReport(file(20 * megabyte + 1, read))).toMatchObject({
    code: "too-large",
    message: expect.stringMatching(/超过 20 MB。请/),
  });
  expect(read).not.toHaveBeenCalled();
  expect(await readReport(file(20 * megabyte, read))).toMatchObject({ name: "报告.docx" });
});

test("a file that has gone meanwhile is refused", async () => {
  const gone = file(1, () => Promise.reject(new DOMException("NotReadableError")));
  expect(await readReport(gone)).toMatchObject({ code: "failed", message: expect.stringMatching(/读不到“报告.docx”.*关闭后再试/) });
});

test("where what reads Word cannot be fetched, the user is told to try again", async () => {
  jest.doMock("../../src/host/docx", () => {
    throw new Error("ChunkLoadError");
  });
  expect(await readReport(file(1, content))).toMatchObject({ code: "failed", message: expect.stringContaining("请检查网络") });
});
