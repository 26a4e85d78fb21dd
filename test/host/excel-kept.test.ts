import { keepable, keptText, keptXml } from "../../src/host/excel-kept";
import { bureau } from "../excel/bureau";
import { cell, keep } from "../excel/edits";
import { addPart, seen } from "../excel/model";
import { allGaps, done, open, openAndRead, refusal } from "../excel/opened";

// What we keep in the workbook where no sheet shows it: two custom XML parts.

afterEach(() => expect(allGaps()).toEqual([]));

const notesXml = (text: string): string => `<notes xmlns="urn:rescore:notes:1">${text}</notes>`;
const otherXml = '<other xmlns="urn:other">别人的</other>';

describe("a text as XML", () => {
  test.each(["", "{}", '{"a":"<b>&amp;]]></b>"}', "一\r\n二\t", "  空格  ", "😀"])("%j comes back as it was", (text) => {
    expect(keptText(keptXml("notes", text))).toBe(text);
  });

  test("keeps what XML forbids as a JSON escape", () => {
    const text = JSON.stringify({ a: "\uFFFE" });
    expect(text).not.toBe(keepable(text));
    expect(JSON.parse(keptText(keptXml("notes", text)) ?? "")).toEqual({ a: "\uFFFE" });
    expect(keepable("😀\ud800")).toBe("😀\\ud800");
  });

  test.each([
    ["with a declaration", `<?xml version="1.0" encoding="utf-16"?>\r\n${notesXml("甲")}`, "甲"],
    ["with a prefix", '<r:notes xmlns:r="urn:rescore:notes:1">甲</r:notes >', "甲"],
    ["with CDATA", notesXml("甲<![CDATA[<&]]>乙&#20013;&#x6587;"), "甲<&乙中文"],
    ["empty", '<notes xmlns="urn:rescore:notes:1"/>', ""],
    ["with an element inside", notesXml("<x/>"), null],
    ["not XML", "甲", null],
  ])("is read %s", (_title, xml, text) => {
    expect(keptText(xml)).toBe(text);
  });
});

test("is read within the two requests of a reading", async () => {
  const workbook = bureau();
  for (const xml of [otherXml, notesXml("a &lt; b"), '<journal xmlns="urn:rescore:journal:1">[]</journal>']) addPart(workbook, xml);
  const { excel, host } = await open(workbook);
  expect(done(await host.read()).kept).toEqual({ notes: "a < b", journal: "[]" });
  expect(excel.requests).toHaveLength(2);
});

test("is added, replaced and taken out, each within the one request of a write, and found by another session", async () => {
  const { excel, host } = await openAndRead(bureau());
  addPart(excel.workbook, otherXml);
  const xml = (): readonly string[] => excel.workbook.parts.map((part) => part.xml);
  done(await host.apply([keep("notes", null, "<一>"), keep("journal", null, "[1]"), cell("附件5!C2", null, 5)]));
  expect(xml()).toEqual([otherXml, notesXml("&lt;一&gt;"), '<journal xmlns="urn:rescore:journal:1">[1]</journal>']);
  done(await host.apply([keep("notes", "<一>", "二")]));
  expect(xml()[1]).toBe(notesXml("二"));
  done(await host.apply([keep("notes", "二", null)]));
  expect(xml()).toHaveLength(2);
  expect(excel.requests).toHaveLength(3);
  expect((await openAndRead(excel.workbook)).reading.kept).toEqual({ notes: null, journal: "[1]" });
});

test("that holds already is neither written nor stale, and one that holds something else is stale", async () => {
  const workbook = bureau();
  addPart(workbook, notesXml("一"));
  const { excel, host } = await openAndRead(workbook);
  expect(done(await host.apply([keep("notes", null, "一")]))).toMatchObject({ applied: 0, stale: [] });
  const stale = [keep("notes", null, "二"), keep("notes", "一", "三")];
  expect(done(await host.apply(stale))).toMatchObject({ applied: 0, stale });
  expect(excel.requests).toEqual([]);
});

describe("undo", () => {
  test.each([
    ["added", null, "一"],
    ["replaced", "旧", "一"],
    ["taken out", "旧", null],
  ])("puts back what was %s, and again, in two requests", async (_title, before, after) => {
    const workbook = bureau();
    if (before !== null) addPart(workbook, notesXml(before));
    const state = seen(workbook);
    const { excel, host } = await openAndRead(workbook);
    const written = done(await host.apply([keep("notes", before, after)]));
    const changed = seen(workbook);
    excel.forget();
    const undone = done(await host.undo(written.undo));
    expect(undone).toMatchObject({ applied: 1, stale: [] });
    expect(seen(workbook)).toEqual(state);
    expect(excel.requests).toHaveLength(2);
    const redone = done(await host.undo(undone.undo));
    expect(seen(workbook)).toEqual(changed);
    done(await host.undo(redone.undo));
    expect(seen(workbook)).toEqual(state);
  });

  test.each([
    ["changed", (parts: { xml: string }[]) => parts.forEach((part) => (part.xml = notesXml("别人")))],
    ["taken out", (parts: unknown[]) => void parts.splice(0)],
  ])("leaves what somebody has %s since, and reports it", async (_title, change) => {
    const workbook = bureau();
    const { host } = await openAndRead(workbook);
    const written = done(await host.apply([keep("notes", null, "一"), cell("附件5!C2", null, 5)]));
    change(workbook.parts);
    const parts = structuredClone(workbook.parts);
    expect(done(await host.undo(written.undo))).toMatchObject({ applied: 1, stale: [keep("notes", "一", null)] });
    expect(workbook.parts).toEqual(parts);
  });
});

describe("what somebody kept between reading and writing", () => {
  const plan = [keep("notes", "一", "二"), cell("附件5!C2", null, 5)];

  test.each([
    ["changed", plan],
    ["changed, where it was to be taken out", [keep("notes", "一", null), plan[1] ?? keep("journal", null, null)]],
  ])("is left where it was %s", async (_title, edits) => {
    const workbook = bureau();
    addPart(workbook, notesXml("一"));
    const { excel, host } = await openAndRead(workbook);
    workbook.parts.forEach((part) => (part.xml = notesXml("别人")));
    expect(done(await host.apply(edits))).toMatchObject({ applied: 1, stale: [edits[0]] });
    expect(workbook.parts.map(({ xml }) => xml)).toEqual([notesXml("别人")]);
    expect(workbook.sheets[1]?.cells["C2"]?.value).toBe(5);
    expect(excel.requests).toHaveLength(2);
    expect(done(await host.apply([keep("notes", "别人", "三")]))).toMatchObject({ applied: 1, stale: [] });
  });

  test("is left where it came into being", async () => {
    const { excel, host } = await openAndRead(bureau());
    addPart(excel.workbook, notesXml("别人"));
    const edits = [keep("notes", null, "二"), cell("附件5!C2", null, 5)];
    expect(done(await host.apply(edits))).toMatchObject({ applied: 1, stale: [edits[0]] });
    expect(excel.workbook.parts.map(({ xml }) => xml)).toEqual([notesXml("别人")]);
  });

  test("is stale where it is gone, and the rest is written", async () => {
    const workbook = bureau();
    addPart(workbook, notesXml("一"));
    const { host } = await openAndRead(workbook);
    workbook.parts.splice(0);
    expect(done(await host.apply(plan))).toMatchObject({ applied: 1, stale: [plan[0]] });
    expect(workbook.parts).toEqual([]);
    expect(workbook.sheets[1]?.cells["C2"]?.value).toBe(5);
  });
});

test("that somebody has doubled is read from the first, and goes and comes back as a whole", async () => {
  const workbook = bureau();
  for (const text of ["一", "二"]) addPart(workbook, notesXml(text));
  const before = seen(workbook);
  const { host, reading } = await openAndRead(workbook);
  expect(reading.kept?.notes).toBe("一");
  const written = done(await host.apply([keep("notes", "一", null)]));
  expect(workbook.parts).toEqual([]);
  done(await host.undo(written.undo));
  expect(seen(workbook)).toEqual(before);
});

test("is nothing to an Excel that lacks the member: all the rest is read and written", async () => {
  const workbook = bureau();
  addPart(workbook, notesXml("一"));
  const { host } = await open(workbook, { lacks: ["CustomXmlPart"] });
  const { kept, workbook: read } = done(await host.read());
  // Absent, so that nothing is planned that could not be kept.
  expect(kept).toBeUndefined();
  expect(read.sheets[0]?.merges).toHaveLength(1);
  const edits = [keep("notes", null, "二"), cell("附件5!C2", null, 5)];
  expect(done(await host.apply(edits))).toMatchObject({ applied: 1, stale: [edits[0]] });
  expect(workbook.parts).toHaveLength(1);
});

test("is not passed over in silence where reading it fails for any other reason", async () => {
  const { excel, host } = await open(bureau());
  excel.fail({ request: 1, at: "CustomXmlPart", code: "GeneralException" });
  expect(refusal(await host.read()).code).toBe("failed");
});
