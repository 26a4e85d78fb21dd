import { emptyQueue, isUnderWay, nextOf, progressOf, reduceQueue, type Queue, type QueueEvent } from "../../src/desk/many/queue";
import { shownRows, type View } from "../../src/desk/many/rows";
import { versionsOf } from "../../src/desk/many/versions";
import { file, summary } from "./made";

const after = (...events: readonly QueueEvent[]): Queue => events.reduce(reduceQueue, emptyQueue);
const kinds = ({ entries }: Queue): readonly string[] => entries.map(({ status }) => status.kind);
const add = (...paths: readonly string[]): QueueEvent => ({ kind: "add", files: paths.map((path) => file(path)), leftOut: 0 });
const start = (id: number): QueueEvent => ({ kind: "start", id });
const done = (id: number, more: Parameters<typeof summary>[0] = {}): QueueEvent => ({ kind: "done", id, summary: summary(more) });
const failed = (id: number): QueueEvent => ({ kind: "failed", id, message: "文件已损坏" });

describe("the queue", () => {
  test("goes from file to file in order, and one that fails stops no other", () => {
    const queue = after(add("甲.xlsx", "乙.xlsx", "丙.xlsx"), start(0), failed(0), start(1), done(1));
    expect(kinds(queue)).toEqual(["failed", "done", "waiting"]);
    expect(progressOf(queue)).toEqual({ through: 2, of: 3, stopped: 0 });
    expect(nextOf(queue)?.path).toBe("丙.xlsx");
    expect([isUnderWay(queue), isUnderWay(reduceQueue(reduceQueue(queue, start(2)), done(2)))]).toEqual([true, false]);
  });

  test("stops what is under way, lets no late answer in, and goes on where it stopped", () => {
    const stopped = after(add("甲.xlsx", "乙.xlsx", "丙.xlsx"), start(0), done(0), start(1), { kind: "stop" }, done(1));
    expect(kinds(stopped)).toEqual(["done", "stopped", "stopped"]);
    expect([isUnderWay(stopped), nextOf(stopped)]).toEqual([false, undefined]);
    expect(kinds(reduceQueue(stopped, { kind: "resume" }))).toEqual(["done", "waiting", "waiting"]);
  });

  test("counts what is left out, and takes no file twice that has not changed", () => {
    const first = after({ kind: "add", files: [file("甲.xlsx"), file("甲.xlsx")], leftOut: 3 });
    expect(first).toMatchObject({ leftOut: 3, known: 1 });
    const again = reduceQueue(first, { kind: "add", files: [file("甲.xlsx"), file("甲.xlsx", { modified: 2 })], leftOut: 0 });
    expect(again).toMatchObject({ leftOut: 0, known: 1, batches: 2 });
    expect(again.entries.map(({ id, batch }) => [id, batch])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe("versions", () => {
  const versions = (queue: Queue) => queue.entries.map(({ id }) => versionsOf(queue.entries).get(id)?.nth);
  const unit = { unit: "应急管理局", year: 2022 };

  test("are files of one unit and year, whatever they are called", () => {
    const queue = after(
      add("甲.xlsx", "乙.xlsx"),
      add("丙.xlsx"),
      ...[0, 1, 2].map(start),
      done(0, unit),
      done(1, { ...unit, year: 2021 }),
      done(2, unit),
    );
    expect(versions(queue)).toEqual([1, 1, 2]);
    expect(versionsOf(queue.entries).get(2)?.before?.id).toBe(0);
    expect(versionsOf(queue.entries).get(0)?.isLast).toBe(false);
  });

  test("go by the name where a file does not say whose it is", () => {
    const queue = after(add("甲.xlsx"), add("一股/甲.xlsx", "二股/甲.xlsx"), add("乙.xlsx"));
    expect(versions(after(add("甲.xlsx"), start(0), failed(0), add("改/甲.xlsx"), start(1), done(1, unit)))).toEqual([1, 2]);
    // Two of one name at once are two units': nobody knows which is whose.
    expect(versions(queue)).toEqual([1, 1, 1, 1]);
  });

  test("of one addition stand in the order in which they were changed", () => {
    const files = [file("甲（改）.xlsx", { modified: 9 }), file("甲.xlsx", { modified: 1 })];
    expect(versions(after({ kind: "add", files, leftOut: 0 }, start(0), start(1), done(0, unit), done(1, unit)))).toEqual([2, 1]);
  });
});

describe("the rows of the table", () => {
  const { entries } = after(
    add("10号.xlsx", "9号.xlsx", "坏.xlsx", "好.xlsx"),
    ...[0, 1, 2, 3].map(start),
    done(0, { unit: "教育局", stated: "98", computed: "90", counts: { error: 2, warning: 0, info: 0 } }),
    done(1, { unit: "民政局", stated: "9", computed: "9", counts: { error: 11, warning: 0, info: 0 } }),
    failed(2),
    done(3, { unit: null, stated: "100", computed: "100" }),
  );
  const shown = (view: Partial<View>): readonly string[] =>
    shownRows(entries, { filter: "all", search: "", sort: null, ...view }).map(({ name }) => name);

  test.each<[string, Partial<View>, readonly string[]]>([
    ["all", {}, ["10号.xlsx", "9号.xlsx", "坏.xlsx", "好.xlsx"]],
    ["those with errors", { filter: "error" }, ["10号.xlsx", "9号.xlsx"]],
    ["those whose score has changed", { filter: "changed" }, ["10号.xlsx"]],
    ["those that cannot be read", { filter: "failed" }, ["坏.xlsx"]],
    ["those that are searched for, by several words", { search: " 教育 10 " }, ["10号.xlsx"]],
    ["by name, numbers as numbers", { sort: { column: "file", descending: false } }, ["9号.xlsx", "10号.xlsx", "好.xlsx", "坏.xlsx"]],
    ["by score, those without one last", { sort: { column: "stated", descending: true } }, ["好.xlsx", "10号.xlsx", "9号.xlsx", "坏.xlsx"]],
    ["by count", { sort: { column: "error", descending: false } }, ["好.xlsx", "10号.xlsx", "9号.xlsx", "坏.xlsx"]],
    ["by unit, those without one last", { sort: { column: "unit", descending: true } }, ["9号.xlsx", "10号.xlsx", "坏.xlsx", "好.xlsx"]],
  ])("are %s", (_, view, names) => {
    expect(shown(view)).toEqual(names);
  });
});
