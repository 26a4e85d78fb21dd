import type { Refusal } from "../host";
import { refusal } from "./fault";

const CANNOT = "请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether an entry of a compound file's directory has that name: names are UTF-16 and entries lie on multiples of 128 bytes. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const codes = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 512; at + codes.length <= bytes.length; at += 128) {
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  }
  return false;
}

/** Whether bytes are a compound file, as old versions of Office and password protection make, that holds a stream of that name. */
export function isCompoundWith(bytes: Uint8Array, name: string): boolean {
  return startsWith(bytes, COMPOUND) && hasStream(bytes, name);
}

function compoundRefusal(bytes: Uint8Array): Refusal {
  if (hasStream(bytes, "EncryptionInfo")) {
    return refusal("encrypted", "文件设有打开密码，读不出来；请先用 Excel 打开，在“文件—信息—保护工作簿”中去掉打开密码，保存后再试。");
  }
  if (hasStream(bytes, "WordDocument")) return refusal("not-xlsx", "这是 Word 文档，不是 Excel 工作簿；请选择 .xlsx 文件。");
  return refusal("not-xlsx", `这是旧版 .xls（或 .et）工作簿；${CANNOT}`);
}

function textRefusal(bytes: Uint8Array): Refusal {
  const head = new TextDecoder().decode(bytes.subarray(0, 2048)).trimStart();
  if (/^<(!doctype html|html|table|meta|div)/i.test(head)) return refusal("not-xlsx", `这其实是网页，只是起了表格的名字；${CANNOT}`);
  if (head.startsWith("<?xml")) return refusal("not-xlsx", `这是 XML 表格，不是 .xlsx；${CANNOT}`);
  return refusal("not-xlsx", `这是 .csv 或其他文本文件，不是 .xlsx；${CANNOT}`);
}

function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return wide || !head.includes(0);
}

/** Why bytes cannot be an .xlsx file, told by their beginning; null for a zip. */
export function notZip(bytes: Uint8Array): Refusal | null {
  if (startsWith(bytes, [0x50, 0x4b])) return null;
  if (bytes.length === 0) return refusal("not-xlsx", "文件是空的；请选择 .xlsx 工作簿。");
  if (startsWith(bytes, COMPOUND)) return compoundRefusal(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refusal("not-xlsx", "这是 PDF 文件，不是 Excel 工作簿；请选择 .xlsx 文件。");
  if (looksLikeText(bytes)) return textRefusal(bytes);
  return refusal("not-xlsx", "这不是 Excel 工作簿；请选择 .xlsx 文件。");
}
