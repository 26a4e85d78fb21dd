import { html, type Markup } from "../../help/html";
import { catalogKey, catalogValues } from "./catalog";
import { addDrawing, catalogDrawing, ribbonDrawing, wayDrawing } from "./drawings";
import { command, pictured, type Section, type Told } from "./guide-parts";
import { nginxFolder, nginxSnippet } from "./servers";

/** From the download to a button in Excel. */
export function installing(told: Told): readonly Section[] {
  return [
    { id: "start", title: "十五分钟装好", body: start(told) },
    { id: "needs", title: "需要什么，包里有什么", body: needs(told) },
    { id: "check-files", title: "一、核对文件", body: checkFiles(told) },
    { id: "site", title: "二、放网站", body: site(told) },
    { id: "certificate", title: "证书", body: certificate(told) },
    { id: "open", title: "三、在浏览器里确认", body: open(told) },
    { id: "share", title: "四、放清单", body: share(told) },
    { id: "excel", title: "五、装进 Excel：共享文件夹", body: excel(told) },
    { id: "sharepoint", title: "另一种：SharePoint 目录", body: sharepoint(told) },
    { id: "central", title: "另一种：Microsoft 365 集中部署", body: central() },
  ];
}

function start({ home, share: folder }: Told): Markup {
  const steps: readonly (readonly [string, string, string])[] = [
    ["check-files", "核对压缩包没有被改过", "1 分钟"],
    ["site", "把 site 文件夹放到内网服务器上，配 nginx 或 IIS", "6 分钟"],
    ["open", "在一台办公电脑上用 Edge 打开网址，看到两个页面", "2 分钟"],
    ["share", "把清单放进共享文件夹", "2 分钟"],
    ["excel", "在这台电脑上导入注册表文件，在 Excel 里添加；没有问题再用组策略推给大家", "4 分钟"],
  ];
  return html`<p>
      绩效核分是 Excel 的网页加载项：一个放在内网服务器上的静态网站，加一个告诉 Excel
      网址在哪里的清单文件。没有服务程序、数据库和账号，不连外网；工作簿的内容不离开用户的电脑。
    </p>
    ${wayDrawing(`${home}/`, folder)}
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">步骤</th>
            <th scope="col">大约用时</th>
          </tr>
        </thead>
        <tbody>
          ${steps.map(
            ([id, what, time]) =>
              html`<tr>
                <td><a href="#${id}">${what}</a></td>
                <td class="minutes">${time}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>
      等不及的，把包里的 <code>rescore.html</code>
      拷给用户，用 Edge 或 Chrome 双击打开就能核对和保存，什么都不用装；它和面板是同一套程序，也适合 WPS 和旧版 Excel 的用户。
    </p>`;
}

function needs({ share: folder }: Told): Markup {
  const files: readonly (readonly [string, string])[] = [
    ["site/", "网站，整个文件夹放到服务器上；web.config 是 IIS 的设置"],
    ["server/nginx.conf", "nginx 的设置，一段"],
    ["catalog/rescore.xml", "清单，放进共享文件夹，或上传到管理中心"],
    ["registry/trust-catalog.reg", "让 Excel 信任这个共享文件夹；untrust-catalog.reg 取消"],
    ["rescore.html", "不用安装的单个网页"],
    ["licenses.txt", "随附的各个组件的许可全文"],
    ["SHA256SUMS.txt", "以上每个文件的校验值"],
  ];
  return html`<ul>
      <li>一台内网 Web 服务器（nginx、IIS 或别的），能用 https 提供静态文件，证书被办公电脑信任。</li>
      <li>一个大家能读、只有管理员能写的共享文件夹（打包时写的是 <code>${folder}</code>）。</li>
      <li>
        Windows 上的 Excel 2021、Excel 2024 或 Microsoft 365。Excel 2016、2019 批量授权版用的是 Internet Explorer
        内核，面板打不开，只显示一页说明；零售版装了 WebView2 可以用。WPS 不能装 Office 加载项。这些用户请用 rescore.html 或网址首页。
      </li>
    </ul>
    <div class="wide">
      <table>
        <tbody>
          ${files.map(
            ([name, what]) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td>${what}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function checkFiles({ version }: Told): Markup {
  const check =
    "Get-Content SHA256SUMS.txt -Encoding UTF8 | ForEach-Object { $sum, $file = $_ -split '  ', 2; " +
    'if ((Get-FileHash $file -Algorithm SHA256).Hash -ne $sum) { "不符：$file" } }';
  return html`<p>
      压缩包整个的 SHA-256 由打包的人另外告诉您（同样的源代码、Node.js 版本、网址和共享文件夹，谁打包都是同一个值）。Windows 上这样算：
    </p>
    ${command(`certutil -hashfile rescore-${version}.zip SHA256`)}
    <p>先在压缩包的属性里勾“解除锁定”，再解压。解压后的每个文件还可以逐个核对，在解压的文件夹里打开 PowerShell，没有输出就是都对：</p>
    ${command(check)}
    <p>Linux 上：</p>
    ${command("sha256sum -c SHA256SUMS.txt")}`;
}

function site({ site: about, home, version }: Told): Markup {
  const path = new URL(home).pathname.replace(/\/$/, "");
  const iis =
    path === ""
      ? html`<p>这个地址是整个网站的根：在 IIS 管理器里新建一个网站，物理路径指到 site 文件夹，绑定 https 和证书。</p>`
      : html`<p>
            在 IIS 管理器里给 https 网站添加虚拟目录，别名 <code>${path.slice(1)}</code>，物理路径指到 site
            文件夹；或者用管理员身份打开命令提示符，运行：
          </p>
          ${command(`%windir%\\system32\\inetsrv\\appcmd add vdir /app.name:"Default Web Site/" /path:${path} /physicalPath:C:\\rescore\\site`)}`;
  return html`<p>网站的地址必须正好是 <code>${home}/</code>，打开 <code>${home}/taskpane.html</code> 就是面板。</p>
    <h3>nginx</h3>
    <p>解压到服务器上，把 <code>server/nginx.conf</code> 的内容放进已有的 https 网站里：</p>
    ${command(`unzip rescore-${version}.zip -d ${nginxFolder.replace(/\/site\/$/, "")}`)} ${command(nginxSnippet(about))}
    <h3>IIS</h3>
    <p>
      把 <code>site</code> 文件夹拷到服务器上，如 <code>C:\\rescore\\site</code>。里面的 <code>web.config</code>
      已经写好默认页、文件类型（MIME）和内容安全策略，不用再设。服务器角色里要装“静态内容”和“默认文档”。
    </p>
    ${iis}
    <p>身份验证选“匿名”：网站里只有程序，没有任何单位的数据。</p>
    <h3>别的服务器</h3>
    <p>
      能提供静态文件就行。文件类型照 nginx 那一段；页面里自带同样的内容安全策略，服务器不发也有效。不要发
      <code>X-Frame-Options</code>，网页版 Excel 要把面板放在框架里；<code>assets/icons</code> 里的图标不要带
      <code>Cache-Control</code>，带了 Windows 上的 Excel 不显示它们。
    </p> `;
}

function certificate({ home }: Told): Markup {
  const { hostname } = new URL(home);
  return html`<p>
      Excel 只打开证书没有问题的 https 网址，遇到警告页不会让用户点“继续”，面板只会空白。证书要同时满足：签给 <code>${hostname}</code>
      （在“使用者可选名称”里）、没有过期、颁发它的根证书在每台电脑的“受信任的根证书颁发机构”里。
    </p>
    <ul>
      <li>
        单位有内部 CA 的，用它签；没有的，可以自建一个根，用组策略发下去：计算机配置 → 策略 → Windows 设置 → 安全设置 → 公钥策略 →
        受信任的根证书颁发机构 → 导入。
      </li>
      <li>Excel 的面板用 WebView2，认的是 Windows 的证书库，和 Edge 一样：Edge 里没有警告，Excel 里就没有。</li>
      <li>服务器要支持 TLS 1.2 或更新。</li>
    </ul>`;
}

function open(told: Told): Markup {
  return html`<p>在一台普通用户的电脑上，用 Edge 打开这两个网址，都不应有证书警告：</p>
    ${command(`${told.home}/taskpane.html\n${told.home}/`)}
    <div class="side-by-side">
      ${pictured(told, "outside.png", "第一个网址：面板在浏览器里只说它该在 Excel 里打开。看到这句话，网站就放对了")}
    </div>
    ${pictured(told, "desk.png", "第二个网址：不用 Excel 的核对网页，自带一个示例，可以马上试用")}`;
}

function share({ share: folder }: Told): Markup {
  return html`<p>把 <code>catalog/rescore.xml</code> 拷到共享文件夹 <code>${folder}</code>，直接放在里面，不要再建子文件夹。</p>
    <p>权限：用户只读，管理员可写。谁能改这个文件，谁就能让大家的 Excel 打开别的网址，所以不要给用户写的权限。</p>`;
}

function excel(told: Told): Markup {
  return html`<ol>
      <li>关掉所有 Office 程序。</li>
      <li>双击 <code>registry/trust-catalog.reg</code>，确认导入。它只写当前用户的注册表，不需要管理员权限。</li>
      <li>打开 Excel，“插入”→“我的加载项”（新版在“开始”→“加载项”→“高级”或“更多加载项”）→“共享文件夹”，选“绩效核分”，点“添加”。</li>
    </ol>
    ${addDrawing()} ${ribbonDrawing()}
    <div class="side-by-side">${pictured(told, "pane.png", "点“打开面板”再点“重新计算”以后的面板（打开的是示例工作簿）")}</div>
    <p>想看登记得对不对，在 Excel 里：</p>
    ${catalogDrawing(told.share)}
    <h3>用组策略推给大家</h3>
    <p>
      组策略管理 → 用户配置 → 首选项 → Windows 设置 → 注册表，新建三个注册表项，操作选“更新”。配置单元
      <code>HKEY_CURRENT_USER</code>，项路径和值如下；和 .reg 文件写的一样。
    </p>
    ${command(catalogKey.replace(/^HKEY_CURRENT_USER\\/, ""))}
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">值名称</th>
            <th scope="col">类型</th>
            <th scope="col">数据</th>
          </tr>
        </thead>
        <tbody>
          ${catalogValues(told.share).map(
            ({ name, type, value }) =>
              html`<tr>
                <td><code>${name}</code></td>
                <td><code>${type}</code></td>
                <td><code>${value}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>
      没有域的，在登录脚本里写
      <code>reg import</code> 加文件路径。共享文件夹里的加载项不会自己出现：每个用户要自己在“共享文件夹”里点一次“添加”，以后每次打开 Excel
      都有。
    </p>
    <p>
      单位装了 Office 管理模板的，也可以用其中“信任中心 → 受信任的目录”下的“默认共享文件夹位置”一项，填
      <code>${told.share}</code>；各版本模板里的叫法略有不同。
    </p>`;
}

function sharepoint({ home }: Told): Markup {
  return html`<p>
      单位有 SharePoint 服务器的，可以把清单传到它的应用程序目录（管理中心 → 应用程序 → 管理应用程序目录 → Office
      相关应用程序），用户在“插入”→“我的加载项”→“我的组织”里添加。受信任的目录地址填目录所在网站集的地址，不是 <code>${home}/</code>。
    </p>
    <p>
      <strong>这样装没有选项卡和右键菜单</strong>：SharePoint
      目录不认清单里的按钮，只能从“我的加载项”打开面板。面板里什么都有，只是少了按钮和快捷键。Mac 上也不行。
    </p>`;
}

function central(): Markup {
  return html`<p>
      有 Microsoft 365（包括世纪互联运营的）组织账户、电脑能连到 Microsoft 365
      的单位，用这种最省事，也是微软对正式使用推荐的方式：用户什么都不用点，选项卡自己出现。
    </p>
    <ol>
      <li>Microsoft 365 管理中心 → 设置 → 集成应用 → 上传自定义应用，类型选 Office 加载项。</li>
      <li>上传 <code>catalog/rescore.xml</code>。</li>
      <li>选给谁用：先选自己试，再选部门或全体。</li>
      <li>用户下次打开 Excel 时出现，最迟要等一天左右。</li>
    </ol>
    <p>网站仍然可以只在内网：打开面板的是用户的电脑，不是微软的服务器。</p>`;
}
