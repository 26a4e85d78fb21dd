import { codes, type FindingCode } from "../core/check/codes";
import type { Severity } from "../core/check/finding";
import { version } from "../core/version";
import { severityNames } from "../core/writeback/result-findings";
import { zh } from "../taskpane/words/zh";
import { explanations } from "./codes";
import type { Example } from "./explanation";
import { html, joined, nothing, type Markup } from "./html";
import { sections, type Section } from "./sections";

// The whole page is made here, once, when the site is built: it needs no script to be read. The one script only filters.

interface Class {
  readonly severity: Severity;
  readonly meaning: string;
  readonly codes: readonly FindingCode[];
}

const allCodes = Object.keys(codes) as readonly FindingCode[];

const meanings: Readonly<Record<Severity, string>> = {
  error: "照表里自己的数或评价标准，算得出是错的，必须更正。",
  warning: "前后矛盾，或者有遗漏：要么更正，要么作出决定并说明。",
  info: "多半没有错，只是值得看一眼；写了情况说明就可以留着。",
};

const severities: readonly Severity[] = ["error", "warning", "info"];

const classes: readonly Class[] = severities.map((severity) => ({
  severity,
  meaning: meanings[severity],
  codes: allCodes.filter((code) => codes[code].severity === severity),
}));

const classId = (severity: Severity): string => `class-${severity}`;

// Shapes of their own, so that the classes differ without colour as well; beside the class's name they say nothing more.
const shapes: Readonly<Record<Severity, Markup>> = {
  error: html`<circle cx="8" cy="8" r="7" /><path class="cut" d="M5.5 5.5l5 5m0-5l-5 5" />`,
  warning: html`<path d="M8 1l7.5 13.5h-15z" /><path class="cut" d="M8 6v4m0 1.6v1" />`,
  info: html`<circle cx="8" cy="8" r="7" /><path class="cut" d="M8 7v5M8 4v1" />`,
};

function icon(severity: Severity): Markup {
  return html`<svg class="icon ${severity}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shapes[severity]}</svg>`;
}

/** As it stands in the cell; a space at either end is not to be lost on the way. */
function shownAs(text: string): string {
  return text === "" ? "（空着）" : text.replace(/^ | $/gu, "\u00a0");
}

function exampleOf({ where, stated, expected, why }: Example): Markup {
  const shown = stated === null ? nothing : html`<span class="value">${zh.stated} <samp>${shownAs(stated)}</samp></span>`;
  const right = expected === null ? nothing : html`<span class="value">${zh.expected} <samp class="right">${expected}</samp></span>`;
  return html`<span class="where">${where}</span> ${shown} ${right} <span class="why">${why}</span>`;
}

function entry(code: FindingCode): Markup {
  const { severity, title } = codes[code];
  const { meaning, example, advice } = explanations[code];
  return html`<article id="${code}" class="entry" data-entry>
    <h4>
      <a href="#${code}">${title}</a>
      <span class="class">${icon(severity)}${severityNames[severity]}</span>
    </h4>
    <p>${meaning}</p>
    <dl class="pairs">
      <dt>例</dt>
      <dd>${exampleOf(example)}</dd>
      <dt>怎么办</dt>
      <dd>${advice}</dd>
    </dl>
    <p class="code">代号 <code>${code}</code></p>
  </article>`;
}

function classSection({ severity, meaning, codes: own }: Class): Markup {
  return html`<section id="${classId(severity)}" aria-labelledby="${classId(severity)}-title" data-group>
    <h3 id="${classId(severity)}-title">${icon(severity)}${severityNames[severity]} <span class="count">${own.length} 项</span></h3>
    <p>${meaning}</p>
    ${own.map(entry)}
  </section>`;
}

function sectionOf({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title" data-other>
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>`;
}

function classRow({ severity, meaning, codes: own }: Class): Markup {
  return html`<li><a href="#${classId(severity)}">${icon(severity)}${severityNames[severity]}</a>（${own.length} 项）：${meaning}</li>`;
}

function contents(all: readonly Section[]): Markup {
  return html`<nav aria-label="目录">
    <ul class="contents">
      <li><a href="#classes">三类问题</a></li>
      ${all.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      <li>
        <a href="#findings">问题逐项说明</a>
        <ul>
          ${classes.map(
            ({ severity, codes: own }) =>
              html`<li><a href="#${classId(severity)}">${severityNames[severity]}</a> <span class="count">${own.length}</span></li>`,
          )}
        </ul>
      </li>
    </ul>
  </nav>`;
}

// Shown by the script, since without it nothing would answer.
const search = html`<form role="search" class="search" hidden data-search>
  <label for="filter">查找问题</label>
  <input id="filter" type="search" autocomplete="off" spellcheck="false" placeholder="如：执行率" aria-describedby="filter-count" />
  <p id="filter-count" class="count" role="status" data-count></p>
</form>`;

function body(): Markup {
  const all = sections();
  return html`<a class="skip" href="#main">跳到正文</a>
    <header>
      <h1>绩效核分 · 使用说明</h1>
      <p lang="en">
        Rescore is an Excel add-in for public bureaus in China. It recomputes the self-evaluation of their yearly spending by the scoring
        rules in their own sheets, and points out what contradicts what. This page, in Chinese only, explains every finding, how scores are
        computed, and what is not checked.
      </p>
    </header>
    <div class="frame">
      <div class="side">${search} ${contents(all)}</div>
      <main id="main" tabindex="-1">
        <section id="classes" aria-labelledby="classes-title" data-other>
          <h2 id="classes-title">三类问题</h2>
          <p>核对出的问题按决算审核的习惯分三类，面板、“核对结果”和工作簿里的标记都用这三个名字。</p>
          <ul class="classes">
            ${classes.map(classRow)}
          </ul>
        </section>
        ${all.map(sectionOf)}
        <section id="findings" aria-labelledby="findings-title">
          <h2 id="findings-title">问题逐项说明</h2>
          <p data-other>
            共 ${allCodes.length}
            项。例子取自几套表样：写着哪个附件的哪一格，“${zh.stated}”是表里填的，“${zh.expected}”是重算的结果。您的表行列可能不同。
          </p>
          <p class="none" hidden data-none>没有这样的问题。换个短一点的词，或按 Esc 看全部。</p>
          ${classes.map(classSection)}
        </section>
      </main>
    </div>
    <footer>
      <p>绩效核分 ${version} 版 · 这个页面不联网，可以保存到本机，也可以打印。</p>
    </footer>`;
}

/** The help page as one text, which html-webpack-plugin writes to help.html. */
export default function page(): string {
  const { markup } = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>使用说明 · 绩效核分</title>
        <link rel="icon" type="image/png" href="assets/icons/icon-32.png" />
        <link rel="stylesheet" href="help.css" />
      </head>
      <body>
        ${body()}
      </body>
    </html>`;
  return joined(markup);
}
