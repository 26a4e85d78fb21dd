import { html, type Markup } from "../../help/html";
import { command, pictured, type Section, type Told } from "./guide-parts";

/** What comes after the first day: trouble, a new version, the way back, the end. */
export function afterwards(told: Told): readonly Section[] {
  return [
    { id: "missing", title: "选项卡没有出现，或面板打不开", body: missing(told) },
    { id: "settings", title: "统一口径（可选）", body: settings() },
    { id: "update", title: "更新", body: update(told) },
    { id: "rollback", title: "退回旧版", body: rollback() },
    { id: "uninstall", title: "卸载", body: uninstall() },
  ];
}

const cache = "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef\\";

function missing(told: Told): Markup {
  const { home, share } = told;
  const troubles: readonly (readonly [string, Markup])[] = [
    [
      "“我的加载项”里没有“共享文件夹”一页",
      html`注册表没有导入，或导入时 Excel 没关。运行
        ${command('reg query "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs" /s')} 应列出 <code>${share}</code>。再运行
        ${command(`dir "${share}"`)} 应列出 rescore.xml；列不出的是共享或权限的问题。`,
    ],
    ["有“共享文件夹”，里面是空的", html`点右上角“刷新”。仍是空的，看 rescore.xml 是不是直接放在共享文件夹里，有没有被改过。`],
    [
      "添加了，没有选项卡",
      html`关掉 Excel 再开。仍没有，看“文件”→“账户”→“关于 Excel”：Excel 2016、2019 批量授权版不显示加载项的按钮。通过 SharePoint
      目录装的也没有按钮。`,
    ],
    [
      "有选项卡，按钮的图标不对",
      html`<code>assets/icons</code> 里的图标不能带 <code>Cache-Control</code>，随包的 nginx 和 IIS
        设置里已经去掉；中间有代理或别的服务器的，查是不是它加上了。改好以后按下面“更新以后”一条清空缓存。`,
    ],
    [
      "面板空白，或说不能从这个地址打开",
      html`在同一台电脑上用 Edge 打开 <code>${home}/taskpane.html</code>：有证书警告的，看<a href="#certificate">证书</a
        >；打不开的，查服务器、代理和防火墙；显示一段源代码的，是文件类型没有设对。`,
    ],
    [
      "面板说这个版本的 Excel 打不开",
      html`Office 用的是 Internet Explorer 内核。零售版装 WebView2 运行时后重启 Excel；批量授权版请用网址首页或 rescore.html。`,
    ],
    [
      "说加载项被管理员禁用，点了“添加”没有反应，或“加载项”是灰的",
      html`组策略里“信任中心 → 受信任的目录”下如果禁止了 Web 加载项，或只许 https 的目录，要为这个目录放开；禁用了 Office
        应用商店的，共享文件夹里的加载项也可能加不上。2024 年 7
        月起的模板里还有一项（<code>allowuserdefinedfilesharecatalogs</code>）管用户自己登记的共享文件夹：关掉了的，改用“默认共享文件夹位置”。隐私策略里关掉了“可选的连接体验”的，只有<a
          href="#central"
          >集中部署</a
        >的加载项能用。`,
    ],
    ["更新以后还是旧的按钮或图标", html`关掉所有 Office 程序，清空 ${command(cache)} 再打开 Excel，重新添加。`],
  ];
  return html`<dl class="terms">
      ${troubles.map(
        ([what, advice]) =>
          html`<dt>${what}</dt>
            <dd>${advice}</dd>`,
      )}
    </dl>
    <p>
      面板打得开而用起来不对的，请用户点面板右上角“更多”→“复制诊断信息”，把复制的文字发来：里面是各个版本号、支持的接口和最近一次出错的代码，没有工作簿的任何内容。
    </p>
    <div class="side-by-side">${pictured(told, "diagnosis.png", "面板的“更多”菜单")}</div>`;
}

/** What the file in which a bureau lays settings down may hold; an example with all of it. */
const policyFile = `{
  "defaults": {
    "steps": "whole",
    "sources": ["4", "3", "6"],
    "tolerance": null,
    "writeback": "formulas",
    "marks": true
  },
  "locked": ["steps", "sources"],
  "note": "县财政局 2026 年统一口径"
}`;

function settings(): Markup {
  const rows: readonly (readonly [string, string, string])[] = [
    ["steps", "不足一档的扣分", "whole 整档，proportional 按比例，started 按一档"],
    ["sources", "数据不一致时优先", "4、3、6 按先后排，漏写的附件不用"],
    ["tolerance", "容许误差", "null 按写的位数，或写末位上的几个单位，如 1"],
    ["writeback", "写进表里的是", "formulas 公式，values 数值"],
    ["marks", "标记问题单元格", "true 标，false 不标"],
  ];
  return html`<p>
      想让大家用同样的评分口径，在 site 文件夹里（和 <code>taskpane.html</code> 放在一起）放一个
      <code>rescore.config.json</code>。没有这个文件也能用：浏览器会记一次 404，不是故障。写错了整个不算，面板的“设置”里会说错在哪里。
    </p>
    ${command(policyFile)}
    <div class="wide">
      <table>
        <tbody>
          ${rows.map(
            ([name, title, may]) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td>${title}</td>
                <td>${may}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p><code>defaults</code> 是默认值，<code>locked</code> 里列的锁住不让改，<code>note</code> 给用户看；三样都可以不写。</p>`;
}

function update({ share }: Told): Markup {
  return html`<ol>
      <li>用同一个网址打新的包，<a href="#check-files">核对文件</a>。</li>
      <li>
        服务器上把 <code>site</code> 改名为 <code>site-old</code>，放上新的 <code>site</code>；有
        <code>rescore.config.json</code> 的，从旧文件夹拷过去。用 nginx 的，新的 <code>server/nginx.conf</code> 与旧的不同时也换上；IIS
        的设置就在 <code>site</code> 里。
      </li>
      <li>用新的 <code>rescore.xml</code> 换掉 <code>${share}</code> 里的；集中部署的，在管理中心里更新这个加载项，上传新的清单。</li>
      <li>用户关掉 Excel 再开，就是新版；面板里“复制诊断信息”的第一行是版本号。</li>
    </ol>
    <p>
      选项卡上的按钮有增减时，共享文件夹方式下每个用户要在“我的加载项”里把它删除，点“刷新”再添加一次；集中部署的会自己更新。注册表不用动。工作簿里的情况说明、判定和撤销记录都认同一个编号，更新不丢。
    </p>`;
}

function rollback(): Markup {
  return html`<p>
    把服务器上的 <code>site</code> 和 <code>site-old</code> 的名字对调，再把旧的 <code>rescore.xml</code> 放回共享文件夹，用户关掉 Excel
    再开。所以旧的包请留着一份。集中部署的，管理中心不收旧的清单时，先把加载项删除，再上传旧的。
  </p>`;
}

function uninstall(): Markup {
  return html`<ol>
      <li>用户在“我的加载项”里右键“绩效核分”，选“删除”。工作簿里已经写进的复核得分和核对结果不会跟着消失，要去掉请先点“报送稿”。</li>
      <li>双击 <code>registry/untrust-catalog.reg</code>，或把组策略里那三项的操作改为“删除”。集中部署的在管理中心删除。</li>
      <li>删掉共享文件夹里的 <code>rescore.xml</code> 和服务器上的 <code>site</code>，去掉 nginx 或 IIS 里的那一段。</li>
      <li>要清得干净，再清空每台电脑上的 Office 加载项缓存（先关掉 Office）：</li>
    </ol>
    ${command(cache)}`;
}
