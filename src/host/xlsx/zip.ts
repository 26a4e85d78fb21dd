import { deflateSync, Inflate } from "fflate";
import { allow, spendBytes } from "./allowance";
import { refuse, refuseDamaged } from "./fault";
import type { Limits } from "./limits";

/** One file of a zip, still packed, with everything needed to write it again byte for byte. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time in the low and date in the high 16 bits. */
  readonly stamp: number;
  readonly crc: number;
  /** Bytes when unpacked, as declared. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;
const UTF8_NAME = 0x800;
/** 1 January 1980, the stamp that Excel itself gives to every part. */
const EPOCH = 0x00210000;
// Packed bytes that are unpacked at a time: a thousand times as many may come out.
const CHUNK = 1 << 13;
/** What a deflated byte can unpack to at most, and what any file may come to. */
const BEST_RATIO = 1032;
const SMALL = 1 << 16;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The offset of the end record, searched from the back because a comment may follow it. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return refuseDamaged("压缩包不完整，可能没有下载完");
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const plain = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const overflows = plain.count === 0xffff || plain.offset === 0xffffffff;
  if (!overflows || end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) return plain;
  const end64 = wide(view, end - 12);
  if (view.getUint32(end64, true) !== END64) return refuseDamaged("压缩包目录");
  return { count: wide(view, end64 + 32), offset: wide(view, end64 + 48) };
}

/** Sizes and offset as the directory states them; what does not fit 32 bits stands in the zip64 extra field. */
function extentsAt(view: DataView, at: number): { readonly size: number; readonly packed: number; readonly offset: number } {
  const stated = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const [size = 0, packed = 0, offset = 0] = stated.map((value) => {
    if (value !== 0xffffffff || next + 8 > end) return value;
    next += 8;
    return wide(view, next - 8);
  });
  return { size, packed, offset };
}

function packedAt(bytes: Uint8Array, view: DataView, offset: number, length: number): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) refuseDamaged("压缩包目录");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) refuseDamaged("压缩包不完整，可能没有下载完");
  return bytes.subarray(start, start + length);
}

/** Where a file lies in a zip, from its own header to its last packed byte. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Located {
  readonly entry: ZipEntry;
  readonly extent: Extent;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Located {
  if (view.getUint32(at, true) !== CENTRAL) refuseDamaged("压缩包目录");
  const { size, packed, offset } = extentsAt(view, at);
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) refuse("encrypted", "文件被压缩软件加了密码，读不出来；请先去掉密码再打开。");
  const rawName = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const own = packedAt(bytes, view, offset, packed);
  const entry: ZipEntry = {
    // Some old writers separate folders with a backslash; the bytes of the name are kept as they are.
    name: new TextDecoder().decode(rawName).replaceAll("\\", "/"),
    rawName,
    flags: flags & UTF8_NAME,
    method: view.getUint16(at + 10, true),
    stamp: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: own,
  };
  return { entry, extent: { start: offset, end: own.byteOffset - bytes.byteOffset + own.length } };
}

/** Files that share bytes are one bomb under many names, and what one name is changed to would not be what the others are. */
function checkApart(located: readonly Located[]): void {
  const names = new Set(located.map(({ entry }) => entry.name.toLowerCase()));
  if (names.size !== located.length) refuseDamaged("压缩包里有重名的部分");
  const extents = located.map(({ extent }) => extent).sort((a, b) => a.start - b.start);
  if (extents.some(({ start }, index) => start < (extents[index - 1]?.end ?? 0))) refuseDamaged("压缩包里的部分互相重叠");
}

/** The files of a zip in the order of its directory; throws a refusal where it is damaged, encrypted or too large. */
export function readZip(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  if (bytes.length > limits.file) refuse("too-large", tooLarge(limits));
  if (bytes.length < 22) refuseDamaged("压缩包不完整，可能没有下载完");
  const view = viewOf(bytes);
  const { count, offset } = findDirectory(view);
  if (count > limits.parts)
    refuse("too-large", `文件里有 ${count} 个部分，太多了，多半是工作表太多；请把自评用的工作表另存为单独的文件，再试一次。`);
  const located: Located[] = [];
  for (let at = offset; located.length < count;) {
    located.push(entryAt(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkApart(located);
  const entries = located.map(({ entry }) => entry);
  allow(entries, limits);
  return entries;
}

/** What is said of a file that is refused by its size alone, before or after it was loaded. */
export function tooLarge({ file }: Limits): string {
  return `文件超过 ${Math.round(file / (1 << 20))} MB，无法处理；请在 Excel 中删去图片和无关的工作表后另存，再试一次。`;
}

function inflateInto(whole: Uint8Array, packed: Uint8Array): number {
  let length = 0;
  const stream = new Inflate((chunk) => {
    // A part that unpacks to more than it declares is a trap: stop at once rather than fill the memory.
    if (length + chunk.length > whole.length) refuseDamaged("压缩数据与声明的大小不符");
    whole.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK) stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  return length;
}

/** The unpacked bytes of a file; throws a refusal where they do not agree with the declared size and checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method !== 0 && entry.method !== 8) return refuseDamaged("压缩方式不认识");
  if (entry.size > entry.packed.length * BEST_RATIO + SMALL) return refuseDamaged("压缩数据与声明的大小不符");
  spendBytes(entry, entry.size);
  const whole = entry.method === 0 ? entry.packed : new Uint8Array(entry.size);
  const length = entry.method === 0 ? whole.length : inflateInto(whole, entry.packed);
  if (length !== entry.size || crcOf(whole) !== entry.crc) refuseDamaged(`${entry.name} 的校验和不符`);
  return whole;
}

/** Packs new content under a name, with the time stamp of the file it replaces. */
export function pack(name: string, bytes: Uint8Array, replaced: ZipEntry | null): ZipEntry {
  return {
    name,
    rawName: replaced?.rawName ?? new TextEncoder().encode(name),
    flags: replaced?.flags ?? UTF8_NAME,
    method: 8,
    stamp: replaced?.stamp ?? EPOCH,
    crc: crcOf(bytes),
    size: bytes.length,
    packed: deflateSync(bytes),
  };
}

/** The fields that a local header and a directory entry share, from `version needed` to `extra length`. */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

function writeEnd(view: DataView, at: number, count: number, directory: number): void {
  view.setUint32(at, END, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}

/** A zip of the files in that order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + 76 + 2 * entry.rawName.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    writeShared(view, at + 4, entry);
    bytes.set(entry.rawName, at + 30);
    bytes.set(entry.packed, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.packed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  writeEnd(view, at, entries.length, directory);
  return bytes;
}
