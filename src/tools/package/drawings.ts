import { html, type Markup } from "../../help/html";

// What Excel and Windows show, drawn after their documentation: pictures of their own were not at hand.

const word = (x: number, y: number, text: string, kind = "ink"): Markup => html`<text class="${kind}" x="${x}" y="${y}">${text}</text>`;
const box = (x: number, y: number, width: number, height: number, kind = "box"): Markup =>
  html`<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="4" />`;
const button = (x: number, y: number, width: number, text: string, kind = "button"): Markup =>
  html`${box(x, y, width, 28, kind)}${word(x + width / 2, y + 19, text, `${kind}-word`)}`;

function drawing(height: number, what: string, parts: readonly Markup[]): Markup {
  return html`<figure>
    <svg class="drawing" viewBox="0 0 640 ${height}" role="img" aria-label="${what}">${parts}</svg>
    <figcaption>示意图（画的，不是截图）：${what}</figcaption>
  </figure>`;
}

/** What lies where, and who asks whom. */
export function wayDrawing(home: string, share: string): Markup {
  return drawing(176, "Excel 从共享文件夹读清单，再按清单里的网址从内网服务器打开面板，不连外网", [
    box(8, 16, 264, 64),
    word(24, 42, "共享文件夹"),
    word(24, 64, share, "soft"),
    box(8, 104, 264, 64),
    word(24, 130, "内网网站（https）"),
    word(24, 152, home, "soft"),
    box(456, 60, 176, 64),
    word(472, 86, "每台电脑的 Excel"),
    word(472, 108, "“绩效核分”选项卡", "soft"),
    html`<path class="arrow" d="M456 80 L280 50 m10 -4 l-10 4 l8 7" /><path class="arrow" d="M456 104 L280 136 m8 -8 l-8 8 l10 3" />`,
    word(312, 44, "① 清单 rescore.xml", "soft"),
    word(312, 152, "② 面板、脚本、图标", "soft"),
  ]);
}

/** Excel's own dialog that lists the catalogs. */
export function catalogDrawing(share: string): Markup {
  return drawing(216, "文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录：列表里有这个共享文件夹，“在菜单中显示”打了勾", [
    box(8, 8, 624, 200),
    word(24, 34, "信任中心"),
    box(24, 48, 152, 144, "quiet"),
    word(36, 74, "受信任的发布者", "soft"),
    word(36, 102, "受信任位置", "soft"),
    box(28, 114, 144, 28, "chosen"),
    word(36, 133, "受信任的加载项目录"),
    word(192, 70, "受信任的目录地址", "soft"),
    word(520, 70, "在菜单中显示", "soft"),
    box(184, 84, 432, 36, "chosen"),
    word(192, 107, share),
    html`<rect class="box" x="548" y="94" width="16" height="16" /><path class="tick" d="M551 102 l4 4 l7 -9" />`,
    button(536, 164, 80, "确定", "primary"),
  ]);
}

/** Excel's own dialog that add-ins are added in. */
export const addDrawing = (): Markup =>
  drawing(224, "插入 → 我的加载项 → “共享文件夹”：选中“绩效核分”，点“添加”。每人只做一次", [
    box(8, 8, 624, 208),
    word(24, 36, "Office 加载项"),
    word(24, 68, "我的加载项", "soft"),
    word(128, 68, "共享文件夹"),
    html`<path class="line" d="M128 76 h72" />`,
    word(560, 68, "刷新", "link"),
    box(24, 92, 224, 56, "chosen"),
    box(36, 104, 32, 32, "primary"),
    word(52, 126, "核", "primary-word"),
    word(80, 116, "绩效核分"),
    word(80, 136, "Rescore", "soft"),
    button(448, 172, 80, "添加", "primary"),
    button(536, 172, 80, "取消"),
  ]);

/** The ribbon's tab as it is when all is well. */
export const ribbonDrawing = (): Markup =>
  drawing(128, "装好以后，功能区最右边多一个“绩效核分”选项卡", [
    box(8, 8, 624, 112),
    ...["文件", "开始", "插入", "公式", "数据", "审阅", "视图"].map((name, nth) => word(24 + nth * 56, 32, name, "soft")),
    word(416, 32, "绩效核分"),
    html`<path class="line" d="M416 40 h64" />`,
    box(16, 48, 608, 64, "quiet"),
    ...["重新计算", "打开面板", "上一处", "下一处", "清除标记", "撤销", "报送稿", "帮助"].map((name, nth) => word(32 + nth * 74, 86, name)),
  ]);
