import { readFileSync } from "node:fs";
import { join } from "node:path";
import { html, joined, type Markup } from "../../help/html";
import { afterwards } from "./guide-afterwards";
import { installing } from "./guide-installing";
import type { Section, Told } from "./guide-parts";
import { trusting } from "./guide-trusting";

/** The guide as one page that needs nothing beside it: 安装说明.html. */
export function guidePage(told: Told): string {
  const sections = [...installing(told), ...afterwards(told), ...trusting(told)];
  const styles = ["../../help/help.css", "guide.css"].map((name) => readFileSync(join(__dirname, name), "utf8")).join("\n");
  const { markup } = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>安装说明 · 绩效核分 ${told.version}</title>
        <style>
          ${{ markup: styles }}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header>
          <h1>绩效核分 · 安装说明</h1>
          <p>
            ${told.version} 版，给单位的信息人员。网址和共享文件夹已经按打包时写的填好：网站 <code>${told.home}/</code>，共享文件夹
            <code>${told.share}</code>。与您那里不同的，请打包的人换一个地址重新打包，不要手工改清单。
          </p>
        </header>
        <div class="frame">
          <div class="side">
            <nav aria-label="目录">
              <ul class="contents">
                ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
              </ul>
            </nav>
          </div>
          <main id="main" tabindex="-1">${sections.map(sectionOf)}</main>
        </div>
        <footer><p>绩效核分 ${told.version} 版 · 这个页面不联网，可以打印。</p></footer>
      </body>
    </html>`;
  return joined(markup);
}

function sectionOf({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>`;
}
