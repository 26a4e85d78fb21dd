/** @jest-environment jsdom */
import { codes, type FindingCode } from "../../src/core/check/codes";
import { explanations } from "../../src/help/codes";
import { startFilter } from "../../src/help/filter";
import { html } from "../../src/help/html";
import page from "../../src/help/page";

const all = Object.keys(codes) as readonly FindingCode[];
const markup = page();

/** The page as a browser has it, scripts not run. */
function open(): Document {
  document.documentElement.innerHTML = markup.replace(/^<!doctype html>/u, "");
  return document;
}

/** Every piece of text, however deep. */
function pieces(node: Node): readonly string[] {
  return node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ""] : [...node.childNodes].flatMap(pieces);
}

describe("the help page", () => {
  beforeAll(() => void open());

  test.each(all)("explains %s under its class", (code) => {
    const entry = document.getElementById(code);
    expect(entry?.closest("[data-group]")?.id).toBe(`class-${codes[code].severity}`);
    const { meaning, example, advice } = explanations[code];
    const said = entry?.textContent ?? "";
    for (const text of [codes[code].title, meaning, example.where, example.why, advice]) expect(said).toContain(text);
  });

  test("explains nothing else", () => {
    expect([...document.querySelectorAll("[data-entry]")].map(({ id }) => id).sort()).toEqual([...all].sort());
  });

  test("has every anchor once, and no link that leads nowhere or elsewhere", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(targets.filter((target) => !target.startsWith("#") || !ids.includes(target.slice(1)))).toEqual([]);
  });

  test("has headings without gaps between their levels", () => {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test("brings no script or style of its own, which a strict policy would refuse", () => {
    expect(document.querySelectorAll("script, style, [style], [onclick]")).toHaveLength(0);
  });

  test("lets no line break show between two Chinese characters", () => {
    const broken = pieces(document.body).filter((text) => /\p{Script=Han}\s*\n\s*\p{Script=Han}/u.test(text));
    expect(broken).toEqual([]);
  });

  test("reads the scoring rules as the program does", () => {
    const said = document.getElementById("scoring")?.textContent ?? "";
    for (const part of ["每低于5个百分点扣2分，扣完为止", "94%，得3分", "2.6分", "1分", "4.95分"]) expect(said).toContain(part);
  });
});

describe("the explanations", () => {
  const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

  test.each(all)("say what they have to say of %s shortly", (code) => {
    const { meaning, example, advice } = explanations[code];
    const { where, stated, expected, why } = example;
    const length = han([meaning, where, stated ?? "", expected ?? "", why, advice].join(""));
    expect(length).toBeLessThanOrEqual(125);
    for (const sentence of [meaning, example.why, advice]) expect(sentence).toMatch(/。$/u);
  });

  test.each(["meaning", "advice"] as const)("have no %s twice", (part) => {
    const said = all.map((code) => explanations[code][part]);
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });
});

describe("the filter", () => {
  beforeEach(() => {
    location.hash = "";
    open();
    startFilter();
  });

  const field = (): HTMLInputElement => document.querySelector("input") ?? document.createElement("input");
  const type = (text: string): void => {
    field().value = text;
    field().dispatchEvent(new Event("input", { bubbles: true }));
  };
  const shown = (): readonly string[] =>
    [...document.querySelectorAll("[data-entry]")].filter((entry) => entry.closest("[hidden]") === null).map(({ id }) => id);

  test("is shown only where it works", () => {
    expect(document.querySelector<HTMLElement>("[data-search]")?.hidden).toBe(false);
    open();
    expect(document.querySelector<HTMLElement>("[data-search]")?.hidden).toBe(true);
  });

  test("shows what bears every word, in titles, texts and codes, whatever the width of its letters", () => {
    type("分子分母 颠倒");
    expect(shown()).toEqual(["formula-inverted"]);
    type("ＲＡＴＥ-mismatch");
    expect(shown()).toEqual(["rate-mismatch"]);
    type("98% 执行率");
    expect(shown()).toContain("rate-mismatch");
  });

  test("hides empty classes and all other sections meanwhile, and says how many are left", () => {
    type("rate-mismatch");
    expect(document.getElementById("class-warning")?.hidden).toBe(true);
    expect(document.getElementById("scoring")?.hidden).toBe(true);
    expect(document.querySelector("[data-count]")?.textContent).toBe(`找到 1 项，共 ${all.length} 项`);
    type("");
    expect(shown()).toHaveLength(all.length);
    expect(document.getElementById("scoring")?.hidden).toBe(false);
    expect(document.querySelector("[data-count]")?.textContent).toBe("");
  });

  test("says so where nothing is left", () => {
    type("没有这种东西");
    expect(shown()).toEqual([]);
    expect(document.querySelector<HTMLElement>("[data-none]")?.hidden).toBe(false);
  });

  test("lets a link into what is filtered away lead there", () => {
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    type("rate-mismatch");
    location.hash = "#cell-error";
    window.dispatchEvent(new Event("hashchange"));
    expect(field().value).toBe("");
    expect(shown()).toContain("cell-error");
    expect((scrolled.mock.contexts as readonly Element[]).map(({ id }) => id)).toContain("cell-error");
  });
});

test("what is put into markup is escaped unless it is markup", () => {
  expect(html`<p title="${`"&'`}">${"<b>"}${html`<i>${1}</i>`}${[html`a`, html`b`]}</p>`.markup).toBe(
    `<p title="&quot;&amp;&#39;">&lt;b&gt;<i>1</i>ab</p>`,
  );
});
