/**
 * Nothing is drawn here.
 * @jest-environment node
 */
import { loadPolicy } from "../../src/taskpane/policy-file";
import { handClock } from "../support/hand-clock";

// The file of a bureau's settings, from the server that the page itself came from.

const answers =
  (status: number, body: string): (() => Promise<Response>) =>
  () =>
    Promise.resolve(new Response(body, { status }));

let fetched: jest.SpyInstance<Promise<Response>, Parameters<typeof fetch>>;
beforeEach(() => {
  fetched = jest.spyOn(globalThis, "fetch");
});
afterEach(() => fetched.mockRestore());

test.each<[string, () => Promise<Response>, object]>([
  ["a file", answers(200, '{ "locked": ["marks"] }'), { kind: "laid", policy: { locked: ["marks"] } }],
  ["a file with a byte order mark", answers(200, '\ufeff{ "note": "甲" }'), { kind: "laid", policy: { note: "甲" } }],
  ["none", answers(404, "没有这个页面"), { kind: "none" }],
  ["none, from a server that does not tell what there is", answers(403, ""), { kind: "none" }],
  ["a page instead of it", answers(200, "<!doctype html>"), { kind: "none" }],
  ["a broken file", answers(200, "{"), { kind: "fault", fault: { what: "json" } }],
  ["a server that fails", answers(500, ""), { kind: "fault", fault: { what: "unreachable", got: "500" } }],
  ["no network", () => Promise.reject(new TypeError("Failed to fetch")), { kind: "fault", fault: { what: "unreachable", got: "" } }],
])("%s", async (_, answer, expected) => {
  fetched.mockImplementation(answer);
  const clock = handClock();
  expect(await loadPolicy("https:", clock.later)).toMatchObject(expected);
  // It is asked for anew every time, and nothing is left waiting.
  expect(fetched.mock.calls[0]).toMatchObject(["rescore.config.json", { cache: "no-cache" }]);
  expect(clock.due()).toBe(0);
});

test("a server that does not answer is waited for a few seconds only", async () => {
  fetched.mockImplementation(
    (_, options) => new Promise((_resolve, reject) => options?.signal?.addEventListener("abort", () => reject(new Error("aborted")))),
  );
  const clock = handClock();
  const loaded = loadPolicy("https:", clock.later);
  clock.pass(3000);
  expect(await loaded).toMatchObject({ kind: "fault", fault: { what: "unreachable" } });
});

test("a page that was opened from disk asks for nothing", async () => {
  expect(await loadPolicy("file:")).toEqual({ kind: "none" });
  expect(fetched).not.toHaveBeenCalled();
});
