import { html, type Markup } from "../../help/html";
import { command, type Section, type Told } from "./guide-parts";

/** Why this may be installed, and what is not promised. */
export function trusting(told: Told): readonly Section[] {
  return [
    { id: "safety", title: "安全：它能做什么，不能做什么", body: safety(told) },
    { id: "support", title: "微软支持什么，不支持什么", body: support() },
    { id: "untried", title: "没有试过的", body: untried() },
  ];
}

function safety({ policy }: Told): Markup {
  return html`<ul>
      <li>清单要的权限是读写打开着的工作簿（ReadWriteDocument），只对用户打开面板或点按钮的那个工作簿。</li>
      <li>所有文件都来自您自己的服务器。页面自带内容安全策略，浏览器只许它从本站取脚本、只许它连本站，也不许运行拼出来的代码：</li>
    </ul>
    ${command(policy.replaceAll("; ", ";\n"))}
    <ul>
      <li>“style-src”里的 'unsafe-inline' 是界面组件写样式用的，不能运行脚本。</li>
      <li>没有统计、没有上传、没有账号。服务器的访问日志里只会有取网站文件的记录。</li>
      <li>
        微软的 office.js
        会试着打开它自己的遥测页面（telemetryservice.firstpartyapps.oaspapps.com），被上面的策略拦下：浏览器的控制台里会有报错，没有请求发出去，不是故障。
      </li>
      <li>
        用到的开源组件和许可全文在 licenses.txt，也在网站的 <code>licenses.txt</code>。能连到 npm
        的地方，在源代码里运行下面的命令查已知漏洞：
      </li>
    </ul>
    ${command("npm audit --omit=dev")}`;
}

function support(): Markup {
  return html`<ul>
    <li>
      <strong>自带 office.js：能用，但微软不正式支持。</strong>微软建议加载项从它的 CDN 取 office.js，npm
      上的包已注明不再正式支持。没有外网的地方取不到 CDN，所以这里按它的许可原样带了一份，一字未改，许可在
      <code>site/office/LICENSE.md</code>：只许在与 Microsoft 365（Office）配合的程序里使用。rescore.html 和网址首页不用它。
    </li>
    <li>
      <strong>共享文件夹目录：能用，但微软说它不用于正式环境</strong>，只用于测试；而且只在 Windows
      上，按钮有增减时用户要重新添加。长期给很多人用，请考虑集中部署。
    </li>
    <li><strong>SharePoint 目录：</strong>支持面板，不支持按钮。</li>
    <li><strong>Microsoft 365 集中部署：</strong>支持。</li>
    <li>Office 2016 和 2019 本身已在 2025 年 10 月停止支持，Office 2021 在 2026 年 10 月。</li>
  </ul>`;
}

function untried(): Markup {
  return html`<p>
      写这份说明时手边没有 Windows、Excel 和 IIS：Excel 和 Windows 的步骤、IIS
      的设置是照微软的文档写的。所以请先在一台电脑上走一遍，再推给大家；与这里写的不一样的，请告诉维护人员。
    </p>
    <p>
      试过的是：微软原样的 office.js 对着模拟的
      Excel，在真实的浏览器里，从这个包解压出来、放在子目录下的网站打开面板、网页和帮助，没有一个请求离开本站，除了上面说的 office.js
      那一处，没有违反内容安全策略的；nginx 的那一段在 nginx 1.22 上跑过。
    </p>`;
}
