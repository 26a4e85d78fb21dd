import ExcelJS from "exceljs";
import { fc } from "../support/chance";
import { unzipSync, zipSync } from "fflate";
import { invert, type Kept, type KeptPart, type Plan } from "../../src/core/plan";
import { LIMITS } from "../../src/host/xlsx/limits";
import { readZip, writeZip } from "../../src/host/xlsx/zip";
import {
  blank,
  bookParts,
  cellEdit,
  cellOf,
  changedParts,
  done,
  hostOf,
  keepEdit,
  markEdit,
  number,
  partsOf,
  partText,
  readOf,
  sheetEdit,
  sheetXml,
  zipOf,
  type Parts,
} from "../support/xlsx";

const RELATIONS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/** A workbook whose workbook part relates to custom XML parts of that content, by their names. */
function book(items: Parts = {}, more: { readonly before?: string; readonly inside?: string } = {}): Uint8Array {
  const parts = bookParts({ sheets: { 附件5: sheetXml(more.inside ?? "<sheetData/>") }, before: more.before ?? "" });
  const related = Object.keys(items).filter((name) => !name.includes("Props") && !name.includes("_rels"));
  const written = related.map((name, index) => `<Relationship Id="rIdX${index}" Type="${CUSTOM}" Target="../${name}"/>`).join("");
  return zipOf({
    ...parts,
    [RELATIONS]: String(parts[RELATIONS]).replace("</Relationships>", `${written}</Relationships>`),
    ...items,
  });
}

/** What other programs keep: with a name, a relationship and properties like ours. */
const THEIRS: Parts = {
  "customXml/item1.xml": `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle=""/>`,
  "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{7E3F0B1C-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
  "customXml/_rels/item1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${CUSTOM}Props" Target="itemProps1.xml"/></Relationships>`,
};

async function keptAfter(
  bytes: Uint8Array,
  plan: Plan,
): Promise<{ readonly bytes: Uint8Array; readonly kept: Kept; readonly stale: Plan }> {
  const host = hostOf(bytes);
  const { stale } = done(await host.apply(plan));
  return { bytes: host.bytes(), kept: await keptIn(host.bytes()), stale };
}

async function keptIn(bytes: Uint8Array): Promise<Kept> {
  return (await readOf(hostOf(bytes))).kept ?? { notes: null, journal: null };
}

describe("keeping a text", () => {
  test("adds the part, its properties and how they hang together, and touches no other part", async () => {
    const after = await keptAfter(book(THEIRS), [keepEdit("notes", null, '{"为什么":"<&>"}')]);
    expect(changedParts(book(THEIRS), after.bytes)).toEqual([
      TYPES,
      "customXml/_rels/item2.xml.rels",
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
      RELATIONS,
    ]);
    const part = (name: string): string => partText(after.bytes, name);
    expect(part("customXml/item2.xml")).toMatch(/\?>\n<notes xmlns="urn:rescore:notes:1">\{"为什么":"&lt;&amp;&gt;"\}<\/notes>$/);
    expect(part("customXml/itemProps2.xml")).toMatch(
      /<ds:datastoreItem ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}" xmlns:ds="[^"]*\/officeDocument\/2006\/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:rescore:notes:1"\/>/,
    );
    expect(part("customXml/_rels/item2.xml.rels")).toContain(`Type="${CUSTOM}Props" Target="itemProps2.xml"`);
    expect(part(RELATIONS)).toContain(`Type="${CUSTOM}" Target="../customXml/item2.xml"`);
    expect(part(TYPES)).toContain(
      `<Override PartName="/customXml/itemProps2.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
    );
    expect(part(TYPES)).not.toContain("item2.xml");
  });

  test("both parts have places and identities of their own, the same for the same plan", async () => {
    const plan = [keepEdit("journal", null, "j"), keepEdit("notes", null, "n")];
    const [one, two] = [await keptAfter(book(), plan), await keptAfter(book(), plan)];
    expect(one.kept).toEqual({ journal: "j", notes: "n" });
    expect(one.bytes).toEqual(two.bytes);
    const ids = [1, 2].map((index) => /itemID="[^"]*"/.exec(partText(one.bytes, `customXml/itemProps${index}.xml`))?.[0]);
    expect(new Set(ids).size).toBe(2);
  });

  test("a workbook without a type for .xml gets one for the part, and in the strict vocabulary it is spoken on", async () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument";
    const parts = bookParts({ sheets: { 附件5: sheetXml("<sheetData/>") } });
    const types = String(parts[TYPES]).replace('<Default Extension="xml" ContentType="application/xml"/>', "");
    const relations = String(parts[RELATIONS]).replaceAll(/http:[^"]*officeDocument\/2006/g, strict);
    const before = zipOf({ ...parts, [TYPES]: types, [RELATIONS]: relations });
    const { bytes } = await keptAfter(before, [keepEdit("notes", null, "n")]);
    expect(partText(bytes, TYPES)).toContain('<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>');
    expect(partText(bytes, RELATIONS)).toContain(`Type="${strict}/relationships/customXml"`);
    expect(partText(bytes, "customXml/itemProps1.xml")).toContain(`xmlns:ds="${strict}/customXml"`);
    expect(changedParts(before, (await keptAfter(bytes, [keepEdit("notes", "n", null)])).bytes)).toEqual([]);
  });

  test("replacing rewrites the part alone", async () => {
    const first = await keptAfter(book(THEIRS), [keepEdit("notes", null, "一")]);
    const second = await keptAfter(first.bytes, [keepEdit("notes", "一", "二")]);
    expect(second.kept.notes).toBe("二");
    expect(changedParts(first.bytes, second.bytes)).toEqual(["customXml/item2.xml"]);
  });

  test("taking out leaves no trace, over a file opened again too", async () => {
    const original = book(THEIRS);
    const first = await keptAfter(original, [keepEdit("notes", null, "一"), keepEdit("journal", null, "二")]);
    const last = await keptAfter(first.bytes, [keepEdit("notes", "一", null), keepEdit("journal", "二", null)]);
    expect(last.kept).toEqual({ notes: null, journal: null });
    expect(Object.entries(partsOf(last.bytes))).toEqual(Object.entries(partsOf(original)));
  });

  test("a part that comes to what the file held is packed as it was in the file", async () => {
    const original = zipSync(unzipSync(book(THEIRS)), { level: 0 });
    const host = hostOf(original);
    done(await host.apply([keepEdit("notes", null, "一")]));
    done(await host.apply([keepEdit("notes", "一", null)]));
    expect(host.bytes()).toEqual(writeZip(readZip(original, LIMITS)));
  });
});

describe("reading", () => {
  const notes = (inside: string): string => `<notes xmlns="urn:rescore:notes:1">${inside}</notes>`;

  test.each<[string, Parts, string | null]>([
    ["under any name", { "customXml/别的名.xml": notes("字") }, "字"],
    ["behind parts of other programs", { ...THEIRS, "customXml/item7.xml": notes("字") }, "字"],
    ["with a prefix", { "customXml/item1.xml": `<n:notes xmlns:n="urn:rescore:notes:1" xmlns="urn:x">字</n:notes>` }, "字"],
    ["as character data in sections", { "customXml/item1.xml": notes("<![CDATA[<字>]]>&amp;") }, "<字>&"],
    ["in UTF-16", { "customXml/item1.xml": new Uint8Array(Buffer.from(`\ufeff${notes("字")}`, "utf16le")) }, "字"],
    ["without text", { "customXml/item1.xml": notes("") }, ""],
    ["the first of two", { "customXml/item1.xml": notes("一"), "customXml/item2.xml": notes("二") }, "一"],
    ["not of another namespace", { "customXml/item1.xml": `<notes xmlns="urn:other">urn:rescore:notes:1</notes>` }, null],
    ["not of a later version", { "customXml/item1.xml": notes("字").replace("notes:1", "notes:10") }, null],
    ["not of elements", { "customXml/item1.xml": notes("字<b/>") }, null],
    ["not where it is cut off", { "customXml/item1.xml": notes("字").slice(0, -3) }, null],
    ["not with a DOCTYPE", { "customXml/item1.xml": `<!DOCTYPE notes>${notes("字")}` }, null],
    ["not where it is no XML", { "customXml/item1.xml": Uint8Array.from([255, 0, 1, 2]) }, null],
    ["not where it is empty", { "customXml/item1.xml": "" }, null],
  ])("a text is read %s", async (_, items, expected) => {
    expect(await keptIn(book(items))).toEqual({ notes: expected, journal: null });
  });

  test("a part is found by its relationship and not by its name", async () => {
    const parts = bookParts({ sheets: { 附件5: sheetXml("<sheetData/>") }, extra: { "customXml/item1.xml": notes("字") } });
    expect((await keptIn(zipOf(parts))).notes).toBeNull();
    const relation = `<Relationship Id="rIdX" Type="${CUSTOM}" Target="customXml/item1.xml"/></Relationships>`;
    const related = zipOf({ ...parts, "_rels/.rels": String(parts["_rels/.rels"]).replace("</Relationships>", relation) });
    expect((await keptIn(related)).notes).toBe("字");
    const { bytes } = await keptAfter(related, [keepEdit("notes", "字", null)]);
    expect(partsOf(bytes)["_rels/.rels"]).toBe(partsOf(zipOf(parts))["_rels/.rels"]);
  });

  test("a relationship that leads nowhere or out of the package is passed over", async () => {
    const bytes = book({ "customXml/item2.xml": notes("字") });
    const parts = unzipSync(bytes);
    const lost = `<Relationship Id="a" Type="${CUSTOM}" Target="../no.xml"/><Relationship Id="b" Type="${CUSTOM}" TargetMode="External" Target="http://x/"/>`;
    const relations = partText(bytes, RELATIONS).replace('<Relationship Id="rIdX0"', `${lost}<Relationship Id="rIdX0"`);
    expect((await keptIn(zipOf({ ...parts, [RELATIONS]: relations }))).notes).toBe("字");
  });

  test("a damaged part of ours is written over, and goes with all that belongs to it", async () => {
    const bytes = book({ "customXml/item1.xml": notes("字<b/>"), "customXml/_rels/item1.xml.rels": "<broken" });
    const written = await keptAfter(bytes, [keepEdit("notes", null, "新")]);
    expect([written.kept.notes, changedParts(bytes, written.bytes)]).toEqual(["新", ["customXml/item1.xml"]]);
    const gone = await keptAfter(written.bytes, [keepEdit("notes", "新", null)]);
    expect(Object.keys(partsOf(gone.bytes)).filter((name) => name.startsWith("customXml"))).toEqual([]);
  });

  test("of a part that somebody has doubled none stays when it is taken out", async () => {
    const bytes = book({ "customXml/item1.xml": notes("一"), "customXml/item2.xml": notes("二") });
    expect((await keptAfter(bytes, [keepEdit("notes", "一", null)])).kept.notes).toBeNull();
  });
});

describe("conditions", () => {
  test.each<[string, KeptPart, string | null, string | null]>([
    ["another text", "notes", "零", "二"],
    ["nothing expected", "notes", null, "二"],
    ["nothing there", "journal", "一", "二"],
    ["nothing there to take out", "journal", "一", null],
  ])("%s: the edit is stale, the rest is written", async (_, part, before, after) => {
    const first = await keptAfter(book(), [keepEdit("notes", null, "一")]);
    const edit = keepEdit(part, before, after);
    const second = await keptAfter(first.bytes, [edit, cellEdit("附件5", "A1", blank, number("1"))]);
    expect([second.kept, second.stale]).toEqual([first.kept, [edit]]);
    expect((await cellOf(hostOf(second.bytes), "附件5", "A1"))?.value).toBe(1);
  });

  test("what is kept already is neither written nor stale", async () => {
    const first = await keptAfter(book(), [keepEdit("notes", null, "一")]);
    const host = hostOf(first.bytes);
    expect(done(await host.apply([keepEdit("notes", "一", "一")]))).toMatchObject({ applied: 0, stale: [] });
    expect(host.bytes()).toBe(first.bytes);
  });

  test("two edits of one part follow each other", async () => {
    const { kept, stale } = await keptAfter(book(), [keepEdit("notes", null, "一"), keepEdit("notes", "一", "二")]);
    expect([kept.notes, stale]).toEqual(["二", []]);
  });

  test("a protected sheet does not hinder what is kept, and neither does a locked workbook", async () => {
    const bytes = book({}, { before: `<workbookProtection lockStructure="1"/>`, inside: `<sheetData/><sheetProtection sheet="1"/>` });
    expect((await keptAfter(bytes, [keepEdit("notes", null, "一")])).kept.notes).toBe("一");
  });

  test("nothing is kept where another edit of the plan is refused", async () => {
    const host = hostOf(book({}, { inside: `<sheetData/><sheetProtection sheet="1"/>` }));
    const before = host.bytes();
    const plan = [keepEdit("notes", null, "一"), cellEdit("附件5", "A1", blank, number("1"))];
    expect(await host.apply(plan)).toMatchObject({ kind: "refused", code: "protected" });
    expect(host.bytes()).toBe(before);
  });

  test("keeping alone does not make Excel calculate", async () => {
    const { bytes } = await keptAfter(book(), [keepEdit("notes", null, "一")]);
    expect(partText(bytes, "xl/workbook.xml")).toBe(partText(book(), "xl/workbook.xml"));
  });
});

describe("undo", () => {
  test("gives back every byte, and after other changes the kept text", async () => {
    const { bytes } = await keptAfter(book(THEIRS), [keepEdit("notes", null, "一")]);
    const host = hostOf(bytes);
    const plan = [keepEdit("notes", "一", null), keepEdit("journal", null, "日志"), cellEdit("附件5", "A1", blank, number("1"))];
    const first = done(await host.apply(plan));
    done(await host.undo(first.undo));
    expect(host.bytes()).toBe(bytes);
    const second = done(await host.apply(plan));
    done(await host.edit({ sheet: "附件5", address: "B9" }, "1"));
    expect(done(await host.undo(second.undo)).stale).toEqual([]);
    expect((await readOf(host)).kept).toEqual({ notes: "一", journal: null });
  });

  test("leaves a text that has been kept since", async () => {
    const host = hostOf(book());
    const first = done(await host.apply([keepEdit("notes", null, "一")]));
    done(await host.apply([keepEdit("notes", "一", "二")]));
    expect(done(await host.undo(first.undo)).stale).toHaveLength(1);
    expect((await readOf(host)).kept?.notes).toBe("二");
  });
});

describe("whatever is kept", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({
      unit: fc.constantFrom("]]>", "&", "<", "\r", "\n", "\r\n", " ", "\t", "\\u0000", "_x000D_", "汉", "😀", "\u0085", "\u2028", "\ufeff"),
    }),
  );

  test("any text that XML can hold comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { kept } = await keptAfter(book(), [keepEdit("journal", null, text)]);
        expect(kept).toEqual({ notes: null, journal: text });
      }),
      { numRuns: 60 },
    );
  });

  test("any JSON comes back as the same value, whatever characters are in it, and can be replaced", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("\0", "\x1b", "\ufffe", "\uffff", "\ud800", "\udc00", "\\", '"', "汉", "😀") }),
        async (value) => {
          // Not every writer of JSON escapes halves of pairs and the two characters that are none.
          const text = `{"k":"${value.replace(/["\\\0-\x1f]/g, (char) => JSON.stringify(char).slice(1, -1))}"}`;
          const first = await keptAfter(book(), [keepEdit("notes", null, text)]);
          expect(JSON.parse(first.kept.notes ?? "null")).toEqual(JSON.parse(text));
          // Its own memory of the text still fits what is kept.
          const second = await keptAfter(first.bytes, [keepEdit("notes", text, null)]);
          expect([second.stale, changedParts(book(), second.bytes)]).toEqual([[], []]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a plan and its inverse over a file opened again change no part", async () => {
    const texts = fc.option(anyText);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<KeptPart>("notes", "journal"), texts, texts, anyText, async (part, before, after, other) => {
        const start = book(THEIRS);
        const { bytes } = await keptAfter(start, [
          keepEdit(part === "notes" ? "journal" : "notes", null, other),
          keepEdit(part, null, before),
        ]);
        const plan = [keepEdit(part, before, after), sheetEdit("核对结果", "present")];
        const applied = await keptAfter(bytes, plan);
        expect(applied.kept[part]).toBe(after);
        const back = await keptAfter(applied.bytes, invert(plan));
        expect(back.stale).toEqual([]);
        // A part that went and came again may have another number.
        expect(back.kept).toEqual(await keptIn(bytes));
        const untouched = Object.keys(THEIRS).concat("xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels");
        expect(changedParts(bytes, back.bytes).filter((name) => untouched.includes(name))).toEqual([]);
        if (before === null || after !== null) expect(changedParts(bytes, back.bytes)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test("exceljs opens the file", async () => {
  const plan = [keepEdit("notes", null, "一"), cellEdit("附件5", "A1", blank, number("1")), markEdit("附件5", "A1", null, "error")];
  const { bytes } = await keptAfter(book(THEIRS), plan);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  expect(workbook.worksheets[0]?.getCell("A1").value).toBe(1);
});
