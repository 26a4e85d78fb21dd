import { scoreColumnTitle } from "../core/annex/own";
import { defaultSettings, type StepReading, type Verdict } from "../core/assessment";
import { decimalText, exact, roundTo } from "../core/quantity";
import { readRule } from "../core/rule/parser";
import { printRule } from "../core/rule/printer";
import { readings, stepReadings, type Observation } from "../core/score/evaluate";
import { verdictNames } from "../core/writeback/results";
import { zh } from "../taskpane/words/zh";
import { html, type Markup } from "./html";

interface Sample {
  readonly kind: string;
  readonly indicator: string;
  readonly weight: string;
  readonly rule: string;
  /** What is measured, in words and as the rules take it; null where a person decides. */
  readonly measured: { readonly said: string; readonly observation: Observation } | null;
}

const ratio = (percent: string): Sample["measured"] => ({
  said: `${percent}%`,
  observation: { kind: "ratio", value: exact(percent).dividedBy(100) },
});

const steps: Sample = {
  kind: "按档扣分",
  indicator: "预算完成率",
  weight: "5",
  rule: "100%计满分，每低于5%扣2分，扣完为止。",
  measured: ratio("94"),
};

// One of every kind; how each is read, and what it gives, is asked of the program itself when the page is built.
const samples: readonly Sample[] = [
  steps,
  {
    kind: "分档计分",
    indicator: "预算控制率",
    weight: "5",
    rule: "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。",
    measured: ratio("7.5"),
  },
  { kind: "按比例计分", indicator: "固定资产利用率", weight: "5", rule: "该项得分=固定资产利用率×5。", measured: ratio("99") },
  {
    kind: "按次扣分",
    indicator: "管理制度健全性",
    weight: "8",
    rule: "每出现一例不符合要求的扣2分，扣完为止。",
    measured: { said: "1例", observation: { kind: "violations", value: exact("1") } },
  },
  {
    kind: "逐项计分",
    indicator: "预决算信息公开性",
    weight: "5",
    rule: "①内容完整的计2分；②公开及时的计2分；③信息真实准确的计1分。",
    measured: { said: "做到①③", observation: { kind: "items", met: [true, false, true] } },
  },
  {
    kind: "人工定档",
    indicator: "行政效能",
    weight: "6",
    rule: "效果较好的计6分；一般3分；无效果或者效果不明显0分。",
    measured: null,
  },
];

function scoresOf({ indicator, weight, rule, measured }: Sample): Readonly<Record<StepReading, string>> | null {
  if (measured === null) return null;
  const scores = readings(readRule(rule, { weight: exact(weight), indicator }), measured.observation);
  if (scores === null) return null;
  const text = (reading: StepReading): string => decimalText(roundTo(scores[reading], 2));
  return { whole: text("whole"), proportional: text("proportional"), started: text("started") };
}

function sampleRow(sample: Sample): Markup {
  const rule = readRule(sample.rule, { weight: exact(sample.weight), indicator: sample.indicator });
  const scores = scoresOf(sample);
  const result =
    sample.measured === null || scores === null ? "由人选定一档" : `${sample.measured.said}，得${scores[defaultSettings.steps]}分`;
  return html`<li>
    <h4>${sample.kind}</h4>
    <dl class="pairs">
      <dt>表上写的</dt>
      <dd>${sample.rule}（${sample.indicator}，${sample.weight}分）</dd>
      <dt>${zh.score.rule}</dt>
      <dd>${printRule(rule)}</dd>
      <dt>例</dt>
      <dd>${result}</dd>
    </dl>
  </li>`;
}

const meanings: Readonly<Record<StepReading, string>> = {
  whole: "零头不扣，够一整档才扣。没有选过的，按这种算。",
  proportional: "零头按比例扣。",
  started: "零头也算一档，起了头就扣。",
};

function readingRow(reading: StepReading): Markup {
  const scores = scoresOf(steps);
  return html`<tr>
    <th scope="row">${zh.steps.readings[reading]}</th>
    <td>${meanings[reading]}</td>
    <td class="number">${scores?.[reading] ?? ""}分</td>
  </tr>`;
}

const verdictMeanings: Readonly<Record<Verdict, string>> = {
  confirmed: "数据和评价标准算出的分，就是自评分。",
  contradicted: "算出的是另一个分。",
  disputed: "不同来源的数，或附件自己的平衡关系，给出不同的分。",
  "not-permitted": "没有数据可算，而评价标准里没有自评的这个分。",
  "needs-judgement": "评价标准要由人来评，程序不打分。",
  "missing-data": "评价标准能算，附件里却没有要用的数。",
};

function verdictRow(verdict: Verdict): Markup {
  return html`<tr>
    <th scope="row">${verdictNames[verdict]}</th>
    <td>${verdictMeanings[verdict]}</td>
  </tr>`;
}

const verdicts = Object.keys(verdictNames) as readonly Verdict[];
const sources = defaultSettings.sources.map((source) => `附件${source}`).join(" → ");

/** How scores are computed (怎样算分). */
export function scoring(): Markup {
  return html`<h3>评价标准怎样读</h3>
    <p>
      程序读的是每一行“评价标准”里的文字，不认指标的名字，也不认它在第几行。读懂以后，用统一的说法写成“${zh.score.rule}”给您看：
      和您的理解不一样，就是读错了，不要采信那一行的分。常见的有六种：
    </p>
    <ul class="samples">
      ${samples.map(sampleRow)}
    </ul>
    <p>
      要用的率照“指标说明”里的公式算，例如“在职人员控制率=（在职人员数/编制数）×100%”。表里没有写公式的，用财预〔2013〕53号的定义，并在计算过程里注明。
      全部用精确的小数计算，不会有 0.1＋0.2 多出一截的毛病；显示时才保留两位。
    </p>
    <h3>${zh.settings.title.steps}</h3>
    <p>
      “每低于5%扣2分”，低了6%，多出来的1%扣不扣？多数表没有写。您可以在面板的“${zh.tabs.settings}”里选一种，另外两种的结果也会列出来。以预算完成率94%为例：
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">读法</th>
          <th scope="col">意思</th>
          <th scope="col" class="number">得分</th>
        </tr>
      </thead>
      <tbody>
        ${stepReadings.map(readingRow)}
      </tbody>
    </table>
    <h3>用哪里的数</h3>
    <p>
      先用附件4，没有的再找附件3，最后找附件6：${sources}。几个附件的数不同，并且影响得分时，结论是“${verdictNames.disputed}”，两种算法都列出来。
    </p>
    <h3>结论</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">结论</th>
          <th scope="col">意思</th>
        </tr>
      </thead>
      <tbody>
        ${verdicts.map(verdictRow)}
      </tbody>
    </table>
    <h3>绝不猜分</h3>
    <p>
      读不懂的评价标准、读不出的数、没有写明的边界，都照原样指出来，不凭经验补一个。要由人定的分，只列出“${zh.score.permitted}”，由您在面板的“${zh.tabs.open}”里选。
      总分后面写着“范围”的，是把“${verdictNames.disputed}”和“${verdictNames["not-permitted"]}”的几行按最少、最多各算一遍的结果。
    </p>
    <h3>分数后面的 *</h3>
    <p>${scoreColumnTitle}带 * 的，是暂按自评计入的：它要人来评，或者缺数据，还没有人确认过。写着“待定”的不计入合计。</p>`;
}
