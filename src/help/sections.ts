import { scoreColumnTitle, type OwnSheet } from "../core/annex/own";
import { severityNames } from "../core/writeback/result-findings";
import { zh } from "../taskpane/words/zh";
import { html, type Markup } from "./html";
import { scoring } from "./scoring";

/** A section of the page, under a heading that the contents lead to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

const paper: OwnSheet = "核算底稿";
const results: OwnSheet = "核对结果";
const clearMarks = zh.menu.clear;
const filing = zh.filing.title;

const written = html`<p>
    点“${zh.recalculate}”以后，工作簿里会多出下面这些。您自己填的内容一格不改；只有点“${zh.accept.button}”，才会改您填的那一格，而且先让您看改前改后。
  </p>
  <dl class="terms">
    <dt>${scoreColumnTitle}</dt>
    <dd>
      写在计分表右边第一个空列，不插列，原来的公式和打印设置不动。能算的分是公式，数据改了它跟着变；带 *
      的暂按自评计；写“待定”的要先由人定。 “得分”一栏本来就空着的表，算出的分直接写进去。
    </dd>
    <dt>${paper}</dt>
    <dd>新加的一张表，列出每个率用了哪几格的数、怎样换算、得出多少。${scoreColumnTitle}的公式引用的就是它。</dd>
    <dt>${results}</dt>
    <dd>
      新加的一张表，是一份可以打印、可以交出去的核对报告：总分、每行的结论、人工判定，以及按三类列出的全部问题和情况说明；点“位置”跳到那一格。情况说明和判定请在面板里写，直接写在这张表里的，重新计算时会清掉。
    </dd>
    <dt>标记</dt>
    <dd>
      ${severityNames.error}和${severityNames.warning}的单元格用条件格式标出来，不动您原有的底色和字体。看完可以点“${zh.menu.more}”里的“${clearMarks}”。
    </dd>
    <dt>情况说明、人工判定</dt>
    <dd>存在工作簿文件里面，跟着文件走，换一台电脑打开也在。它说的那个数改过以后，会提示“${zh.reason.lapsed}”。</dd>
    <dt>${zh.undo.menu}</dt>
    <dd>
      面板下面的“${zh.undo.last}”，一步一步退回，也能全部退回；关了文件再打开还能退。某一格后来又被人改过的，保留人改的，并告诉您是哪一格。
      Excel 自己的撤销列表在写入时会清空，请用这里的。
    </dd>
    <dt>报送稿</dt>
    <dd>
      点“${zh.menu.more}”里的“${filing}”，把上面这些全部去掉，只留您填的和采用后改正的数；得分列原来空着、由程序填上的得分写成数留下，也可以选不留。${zh.filing.warning}所以请先另存一份。
    </dd>
  </dl>`;

const unchecked = html`<p>程序只看表里的数字、规则和文字互相对不对得上。下面这些它不看，或者看不出来，要靠人：</p>
  <ul>
    <li>发票、合同、会议纪要这些凭证是不是真的，佐证材料齐不齐。</li>
    <li>项目是不是真的做了，钱是不是花在该花的地方，效果好不好。</li>
    <li>数字和账上、批复文件上是不是一样。一个数只填了一处，又没有合计、比率、等式管着它，填错了看不出来。</li>
    <li>指标定得合不合适，目标定得高还是低；附件3的目标和年度总体目标是不是一回事。</li>
    <li>认不出的表和栏目。表头、项目名称和常见模板差得远时，只读懂一部分，没有读懂的不核对。</li>
    <li>图片、扫描件、文本框、图表、批注里的字。Word 报告里的图片也不看。</li>
    <li>没有数字的句子，只查整段重复、几类错字、年份和没有填的占位。认不出说什么的数，只能发现两位颠倒；改错了一位，发现不了。</li>
    <li>内部控制制度填“是”还是“否”，只看填没填，不看制度有没有。</li>
    <li>要由人评的分，如效益、行政效能、制度健全性：只看自评分在不在允许的档次里。</li>
    <li>
      算不出的几种评价标准：几段扣分没写明是否累加的（只算第一段），几种情形扣分不同、或有“一票否决”的，一条标准里管几个数的（半年、前三季度支出进度各计各分的除外），按序时进度考核的。它们会写明须由人判定。
    </li>
    <li>附件3自带分值和得分的表，只核对，不重算总分；没有附件5，不计分。</li>
    <li>宏，以及公式引用的别的文件。</li>
  </ul>
  <p>面板上写着“${zh.hero.coverage(476, 399)}”这样一句，是比过多少处。这个数很小，说明有表没认出来：没有发现问题，不等于没有问题。</p>`;

const keyboard = html`<table>
    <thead>
      <tr>
        <th scope="col">按键</th>
        <th scope="col">做什么</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row"><kbd>F6</kbd></th>
        <td>在 Excel 的表格、功能区和面板之间来回切换。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>R</kbd></th>
        <td>${zh.recalculate}，不必打开面板。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>↓</kbd>、<kbd>↑</kbd></th>
        <td>${zh.walk.next}、${zh.walk.previous}：在表格里，从一个有问题的单元格到另一个。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>P</kbd></th>
        <td>打开面板。这几个组合键被别的程序占用时，功能区“绩效核分”里有同样的按钮。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Shift</kbd>+<kbd>F10</kbd></th>
        <td>在单元格上打开快捷菜单，里面有“解释此单元格”：有没有问题、属于哪项指标、数是怎样读的。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Tab</kbd>、<kbd>Shift</kbd>+<kbd>Tab</kbd></th>
        <td>到下一个、上一个按钮。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>↑</kbd>、<kbd>↓</kbd></th>
        <td>在问题、得分、待判定里，到上一条、下一条；<kbd>Home</kbd>、<kbd>End</kbd> 到第一条、最后一条。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>/</kbd></th>
        <td>在问题列表里，到搜索框；<kbd>Esc</kbd> 清空并回到原来那一条。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>←</kbd>、<kbd>→</kbd></th>
        <td>在“${zh.tabs.findings}”“${zh.tabs.scores}”等标签之间移动；在一条问题上，收起、展开详情。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Enter</kbd></th>
        <td>在一条问题上，定位到它的单元格；在一行得分上，展开或收起计算过程。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Ctrl</kbd>+<kbd>Enter</kbd></th>
        <td>保存正在写的情况说明或判定。</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Esc</kbd></th>
        <td>不写了：离开情况说明或判定，收起确认，关上菜单和单元格的解释，回到打开它的地方。</td>
      </tr>
    </tbody>
  </table>
  <p>面板右上角“${zh.menu.more}”里的“${zh.keys.title}”列着同样的键。</p>
  <p>本页的查找框：输入就筛选，<kbd>Enter</kbd> 跳到第一条，<kbd>Esc</kbd> 清空。</p>`;

const privacy = html`<ul>
  <li>工作簿和 Word 报告只在这台电脑上处理，不上传，也没有接收它的服务器。</li>
  <li>情况说明、人工判定和撤销的记录存在工作簿文件里。把文件发给别人，这些也一起过去；不想让人看到，先“${filing}”。</li>
  <li>除了工作簿，程序不在别处存您的东西。</li>
  <li>这个帮助页不向别的网站请求任何东西，断网也能看。Excel 本身是否向微软发送使用情况，由 Excel 的隐私设置决定。</li>
</ul>`;

interface Question {
  readonly asked: string;
  readonly answer: Markup;
}

const questions: readonly Question[] = [
  {
    asked: `为什么说“${zh.noAnnex.title}”？`,
    answer: html`程序按表头和栏目认表，不看工作表的名字。表在 Word 里的，先把表格粘贴到
    Excel；表头改过的，改回模板的写法；几个附件分在几个文件里的，放进同一个工作簿。`,
  },
  {
    asked: "问题太多，从哪里改起？",
    answer: html`从“${severityNames.error}”的第一条往下改。后面折叠着“${zh.because.more(3)}”的，先改它，那几处会一起消失。改完再点“${zh.recalculate}”。`,
  },
  {
    asked: "率和算出来的差一点，为什么不算错？",
    answer: html`按您写的位数比：7.68÷18 写 42.67% 或 43% 都对；写 42.66% 或 42%，只提醒尾数是截去的；写 40% 就是错。`,
  },
  {
    asked: "不能改，或者不该改的问题怎么办？",
    answer: html`点“${zh.reason.button}”，写清原因和依据。${severityNames.info}的写了就行；${severityNames.warning}的要么改、要么说明；${severityNames.error}的原则上要改。`,
  },
  {
    asked: "附件6是 Word 文件怎么办？",
    answer: html`点面板下面的“${zh.report.add}”，选 .docx 文件。旧的 .doc 请先另存为
    .docx。工作簿里也有附件6的，只用内容多的那一份，面板会说用了哪份。`,
  },
  {
    asked: "改了表里的数，面板没有变？",
    answer: html`面板会写“${zh.chip.changed}”。要它自己更新，在“${zh.tabs.settings}”里把“${zh.settings.alone.title}”改成“${zh.settings.alone.on.name}”：只更新面板，不点“${zh.recalculate}”就不写工作簿。`,
  },
  {
    asked: "别人打开这个文件，算出来会不会不一样？",
    answer: html`不会。在“${zh.tabs.settings}”里选的存在文件里，谁打开都按它算；点“${filing}”才去掉。财政局统一规定了的（有锁的），一律按规定算。`,
  },
  {
    asked: `为什么只显示结果，没有写进工作簿？`,
    answer: html`工作表或工作簿受保护、文件是只读的、格式是 .xls 或 .csv，或者 Excel
    版本太旧时，只核对，不写入，也不会替您取消保护。面板上写着原因和办法。`,
  },
  {
    asked: "面板出了毛病，怎样告诉维护人员？",
    answer: html`点“${zh.menu.more}”里的“${zh.diagnosis.menu}”，粘贴到消息里发出去。里面是版本号、支持的接口和最近一次没有完成的代号，没有工作簿的任何内容。`,
  },
  {
    asked: `打印时会带上${scoreColumnTitle}吗？`,
    answer: html`原来设过打印区域的，照原样打印。没有设过的，写入时会把打印区域设成原来的表，所以不带。正式报送请用“${filing}”。`,
  },
  {
    asked: "要用什么版本的 Excel？",
    answer: html`Excel 2021、Microsoft 365 或网页版。更旧的版本，可以用不需要 Excel 的网页，把 .xlsx 文件拖进去核对，再保存结果。`,
  },
  {
    asked: "和财政部门算的不一样，听谁的？",
    answer: html`听财政部门的。先看“${zh.score.trace}”里用了哪些数、标准读成了什么；口径不同的，多半在“${zh.settings.title.steps}”或用了哪个附件的数上。`,
  },
];

const faq = html`<dl class="questions">
  ${questions.map(
    ({ asked, answer }) =>
      html`<dt>${asked}</dt>
        <dd>${answer}</dd>`,
  )}
</dl>`;

/** The sections that stand before the explanations of the findings. */
export function sections(): readonly Section[] {
  return [
    { id: "scoring", title: "怎样算分", body: scoring() },
    { id: "written", title: "写进工作簿的是什么", body: written },
    { id: "unchecked", title: "不核对什么", body: unchecked },
    { id: "keyboard", title: "键盘操作", body: keyboard },
    { id: "privacy", title: "隐私", body: privacy },
    { id: "questions", title: "常见问题", body: faq },
  ];
}
