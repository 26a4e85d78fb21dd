import { exact, percentText, type Exact } from "../../quantity";
import { hasSameDigits, isExchange, isWritten, numberOf, placesOf } from "../compare";
import { counted, countedOnLastYear, fromTo, grownBy, number, onLastYear, risenIn, yearByYear, type Found } from "./sentence-growth";

/**
 * What a sentence tells step by step: from 642万元 to 702万元, 增加60万元; 486份 of which 451份 are content; 计划10个月, 实际12个月,
 * 延迟2个月. `sentence` is bare of spaces and of half width.
 */
export function stepsIn(sentence: string): Found {
  if (sentence.length > longest || !/\d\D+\d/u.test(sentence)) return [];
  return readers.flatMap(({ words, read }) => (words.every((word) => word.test(sentence)) ? read(sentence) : []));
}

/** A sentence that is longer is none. */
const longest = 1000;

/** Each with words that its sentences must have, so that most are passed over at once. */
const readers: readonly { readonly words: readonly RegExp[]; readonly read: (sentence: string) => Found }[] = [
  { words: [/[由从]/u, /(?:增加|增长|提高|上升|提升|减少|下降|降低|压减)[到至为]/u], read: fromTo },
  { words: [/[由从]/u, /[到至为][^;]*,(?:增长|增加|提高|上升|下降|降低|减少).{0,3}\d[\d.]*%/u], read: risenIn },
  { words: [/预算|计划|批[准复]|概算/u, /超|节余|节约|结余|[短少超多]收/u], read: overspent },
  { words: [/未完成的?\d|[项个件起处家户]未/u], read: undone },
  { words: [/追加|调增/u, /[调追压核]减/u, /净/u], read: netChange },
  { words: [/送审/u, /审定/u, /[核审]减/u], read: auditedDown },
  { words: [/[还尚][差有]\d/u], read: lacking },
  { words: [/计划/u, /实际/u, /延迟|延期|推迟|超期|提前/u], read: delays },
  { words: [/%,(?:超过|高于|低于|不足)/u], read: thresholds },
  { words: [/%,?[比较]/u, /个百分点/u], read: pointGaps },
  { words: [/%,(?:低于|高于|超[过出])/u, /个百分点/u], read: beyondBound },
  { words: [/任务|计划|目标|要求|定额|标准/u, /[比较].*[多少高低增减]/u], read: moreThanTask },
  { words: [/[两二][项者](?:合计|共计|相加|之和)/u], read: bothTogether },
  { words: [/[比较]上年/u, /[增下降]/u], read: onLastYear },
  { words: [/\d{4}年\d.*\d{4}年\d/u, /[增下降]/u], read: yearByYear },
  { words: [/全部/u, /率/u], read: allOf },
  { words: [/\d分/u, /合计|共计|总计/u], read: pointSums },
  { words: [/[(][^()]*\d[^()]*[、,][^()]*\d[^()]*[)]/u], read: bracketed },
  { words: [/应/u, /已/u, /未/u], read: dueAndDone },
  { words: [/变动率\d/u, /减少|下降|降低|压减/u], read: signs },
  { words: [/预算|资金/u, /支出/u, /结余/u], read: leftOver },
  { words: [/(?:增|多|升|降|减少)/u, /%/u], read: grownBy },
  { words: [/,[比较](?:上年|去年).{0,2}\d+[^\d%.元]{1,2}(?:增加|减少)/u], read: countedOnLastYear },
];

/** 82.56万元（货物22.86万元、服务59.70万元）: all that the bracket lists, unless it says that it lists some of it. */
const brackets = new RegExp(`(${number})(${counted})[(]((?:[^()\\d、,]{1,16}${number}\\2[、,和及]?){2,})[)]`, "gu");

function bracketed(sentence: string): Found {
  return [...sentence.matchAll(brackets)].flatMap(([written, whole = "", unit = "", listed = ""]) => {
    // What goes up and down, and what people are besides, is no division of the whole.
    if (/^(其中|含|包括|主要|如)|等|[比较增减]|上年|追加|调[入出整]|新|退|党员|男|女|职称|学历|本科|研究生|高级|中级/u.test(listed))
      return [];
    const parts = [...listed.matchAll(new RegExp(number, "gu"))].map(([digits]) => digits);
    const sum = parts.reduce((all, digits) => all.plus(numberOf(digits)), numberOf("0"));
    const apart = sum.minus(numberOf(whole));
    if (apart.isZero()) return [null];
    // What is listed may not be all: surely wrong is a whole that is too small, digits that were exchanged, or one of a few that are counted.
    const isSwapped = [whole, ...parts].some((digits) =>
      isExchange(
        digits,
        numberOf(digits)
          .minus(digits === whole ? apart.neg() : apart)
          .toFixed(),
      ),
    );
    const expected = `${sum.toFixed()}${unit}`;
    return apart.isPositive() || isSwapped ? [{ written, expected, because: `${parts.join("＋")}＝${expected}` }] : [];
  });
}

/** 比2023年8.92万元减少0.57万元，变动率6.39%: a rate of change that has lost its sign. */
function signs(sentence: string): Found {
  return [...sentence.matchAll(/(?:减少|下降|降低|压减)了?\d[\d,]*(?:\.\d+)?(?:万元|元|亿元),变动率(?:为|是)?(\d+(?:\.\d+)?)%/gu)].map(
    ([written, percent = ""]) => ({ written, expected: `变动率-${percent}%`, because: "减少，变动率是负数" }),
  );
}

/** 应追回326.80万元，已追回318.63万元，…未追回8.17万元: of one thing that was due and done. */
const undoneOfDue = new RegExp(
  `应([^,\\d]{2,4})[^,\\d]{0,8}(${number})(${counted}),已\\1[^,\\d]{0,8}(${number})\\3(?:,[^,]*率[^,]*)?,(?:尚|还)?未\\1[^,\\d]{0,8}(${number})\\3`,
  "gu",
);

function dueAndDone(sentence: string): Found {
  return [...sentence.matchAll(undoneOfDue)].map(([written, , due = "", unit = "", done = "", rest = ""]) => {
    const left = numberOf(due).minus(numberOf(done));
    return isWritten(left, rest)
      ? null
      : { written, expected: `${left.toFixed()}${unit}`, because: `${due}－${done}＝${left.toFixed()}${unit}` };
  });
}

/** 调整后预算3282.10万元，支出3230.25万元，…，结余51.85万元, with nothing but rates between; of what was budgeted first more may have come. */
const leftOfBudget = new RegExp(
  `(?:(?<!年初(?:部门)?)预算数?|(?:收到|到位|下达)[^,\\d]{0,8}资金)(${number})(万元|元|亿元),(?:实际|全年)?支出数?(${number})\\2(?:,[^,\\d]{0,12}\\d+(?:\\.\\d+)?%){0,3},(?:年末)?(?:结转)?结余(${number})\\2`,
  "gu",
);

function leftOver(sentence: string): Found {
  return [...sentence.matchAll(leftOfBudget)].map(([written, budget = "", unit = "", spent = "", rest = ""]) => {
    const left = numberOf(budget).minus(numberOf(spent));
    return isWritten(left, rest)
      ? null
      : { written, expected: `结余${left.toFixed()}${unit}`, because: `${budget}－${spent}＝${left.toFixed()}${unit}` };
  });
}

/** 收回486份，其中满意451份，满意度为92.80%; where some are 基本满意, the forms differ in what counts. */
const survey =
  /(?:收回|回收)(?:有效)?(?:问卷|调查表|表)?(\d+)份[,;](?:[^,;\d]{0,6}率(?:为|达)?\d+(?:\.\d+)?%[,;])?(?:其中)?(?:表示)?满意的?(\d+)份,[^,;\d]{0,14}满意[度率](?:为|达到?|是)?(\d+(?:\.\d+)?)%/gu;

export function surveys(sentence: string): Found {
  if (/基本满意|较满意|比较满意|不满意/u.test(sentence)) return [];
  return [...sentence.matchAll(survey)].flatMap(([written, whole = "", content = "", percent = ""]) => {
    if (numberOf(whole).isZero()) return [];
    const rate = numberOf(content).dividedBy(numberOf(whole));
    if (isWritten(rate.times(100), percent, 1)) return [null];
    return [
      {
        written,
        expected: percentText(rate, Math.max(2, placesOf(percent))),
        because: `${content}份÷${whole}份＝${percentText(rate)}`,
      },
    ];
  });
}

/** 预算115.00万元，实际支出118.42万元，超支3.42万元; 计划186.00万元，实际征缴入库172.85万元，短收13.15万元. */
const balance = new RegExp(
  `(?:(?:预算(?:安排|数|总额)?|(?:批准|批复|概算)总?投资)(?:为|是|共)?(${number})(万元|元),(?:全年)?(?:实际)?(?:支出|开支|执行|完成?投资|投资)(?:数|总额)?|计划(?:数|收入)?(${number})(万元|元),实际[^,\\d]{0,8})(?:为|是|共)?(${number})(?:\\2|\\4),(超支|超出预算|超概算|超批复|超出|节余|节约|结余|[短少超多]收)了?(${number})(?:\\2\\4(?![\\d.%])|(%))`,
  "gu",
);

function overspent(sentence: string): Found {
  return [...sentence.matchAll(balance)].flatMap((match) => {
    const [written, budget, unit, plan = "", other = "", spent = "", word = "", by = "", percent] = match;
    // What is left at the year's end is left of all that came, and not of what was budgeted first.
    if (word === "结余" && /年初(?:部门)?$/u.test(sentence.slice(0, match.index))) return [];
    const whole = budget ?? plan;
    const over = numberOf(spent).minus(numberOf(whole));
    const isOver = /^[超多]/u.test(word);
    if (percent !== undefined) return over.isPositive() === isOver && !over.isZero() ? rateOf(written, over, whole, by) : [];
    if (over.isZero() ? isWritten(over, by) : over.isPositive() === isOver && isWritten(over.abs(), by)) return [null];
    const [less = "", more = ""] = /收$/u.test(word) ? ["短收", "超收"] : ["节余", "超支"];
    const sum = `${over.abs().toFixed()}${unit ?? other}`;
    return [
      {
        written,
        expected: `${over.isNegative() ? less : more}${sum}`,
        because: `${spent}－${whole}＝${over.toFixed()}${unit ?? other}`,
      },
    ];
  });
}

/** 超支21.85%: by how much of the budget. */
function rateOf(written: string, over: Exact, whole: string, by: string): Found {
  if (numberOf(whole).isZero()) return [];
  const rate = over.abs().dividedBy(numberOf(whole));
  if (isWritten(rate.times(100), by, 1)) return [null];
  const expected = percentText(rate, Math.max(2, placesOf(by)));
  return [{ written, expected, because: `${over.abs().toFixed()}÷${whole}＝${expected}` }];
}

/** 进度64.74%，比目标进度67.50%低2.76个百分点. */
const gaps = new RegExp(
  `(${number})%,?(?:[比较][^,%\\d]{0,8}(?:(?:19|20)\\d{2}年)?[^,%\\d]{0,6}${number}个百分点,但?)?但?[比较][^,%\\d]{0,10}(?:(?:19|20)\\d{2}年[^,%\\d]{0,4})?(${number})%(?:的(?:要求|目标|标准|规定|比例|上限|下限|控制线))?(低|高|快|慢|下降|上升|提高|降低|增加|减少)了?(${number})个百分点`,
  "gu",
);

function pointGaps(sentence: string): Found {
  return [...sentence.matchAll(gaps)].flatMap(([written, now = "", then = "", word = "", by = ""]) => {
    const gap = numberOf(now).minus(numberOf(then));
    if (gap.isPositive() === /[高快升加]/u.test(word) && isWritten(gap.abs(), by, 1)) return [null];
    const expected = `${gap.isNegative() ? "低" : "高"}${gap.abs().toFixed()}个百分点`;
    return [{ written, expected, because: `${now}%－${then}%＝${gap.toFixed()}个百分点` }];
  });
}

/** 进度43.94%，低于45%的要求1.06个百分点; 调整率16.92%，超过10%的控制线6.92个百分点. */
const beyond = new RegExp(
  `(${number})%,(低于|高于|超过|超出)了?(${number})%的?(?:(?:(?!每)\\p{Script=Han}){2,6})?(${number})个百分点(?!以上|以内|左右|多|[加扣减])`,
  "gu",
);

function beyondBound(sentence: string): Found {
  return [...sentence.matchAll(beyond)].map(([written, now = "", word = "", bound = "", by = ""]) => {
    const gap = numberOf(now).minus(numberOf(bound));
    if (gap.isNegative() === (word === "低于") && isWritten(gap.abs(), by, 1)) return null;
    const expected = `${gap.isNegative() ? "低于" : "超过"}${bound}%…${gap.abs().toFixed()}个百分点`;
    return { written, expected, because: `${now}%－${bound}%＝${gap.toFixed()}个百分点` };
  });
}

/** 任务400件，自定目标420件，比下达任务多20件: the two counts before it, the first of which is called what it is compared with. */
const moreThanDue = new RegExp(
  `(任务|计划|目标|要求|定额|标准)(?:数|为|是)?(${number})(${counted}),(?![^,\\d]*(?:半年|季度|上年|去年))[^,\\d]{0,12}?(${number})\\3,[比较](?!上年|去年)[^,\\d]{0,6}\\1(多|少|高|低|增加|减少)了?(${number})\\3`,
  "gu",
);

function moreThanTask(sentence: string): Found {
  return [...sentence.matchAll(moreThanDue)].map(([written, what = "", due = "", unit = "", own = "", word = "", by = ""]) => {
    const more = numberOf(own).minus(numberOf(due));
    // 市下达任务14座，县下达任务15座，完成15座，比市下达任务多1座
    const dues = [...sentence.matchAll(new RegExp(`${what}[^,\\d]{0,6}(${number})${unit}`, "gu"))];
    if (dues.length > 2 || dues.some(([, each = due]) => each !== due && numberOf(own).minus(numberOf(each)).abs().equals(numberOf(by))))
      return null;
    if (more.isPositive() === /[多高增]/u.test(word) && more.abs().equals(numberOf(by))) return null;
    const expected = `${more.isNegative() ? "少" : "多"}${more.abs().toFixed()}${unit}`;
    return { written, expected, because: `${own}－${due}＝${more.toFixed()}${unit}` };
  });
}

/** 年中追加167.12万元，年初结转46.38万元，两项合计213.50万元. */
const both = new RegExp(
  `(${number})(万元|元|亿元)[,、]([^,\\d]{0,16})(${number})\\2,[两二](?:项|者)(?:合计|共计|相加|之和)(?:为|是|共)?(${number})\\2`,
  "gu",
);

function bothTogether(sentence: string): Found {
  return [...sentence.matchAll(both)].map(([written, one = "", unit = "", between = "", other = "", stated = ""]) => {
    // 公用经费95.46万元，比上年减少0.86万元，两项合计 is what stood before and that.
    if (/[比较增减占]|其中|上年|节约|(?<!结转和?)结余/u.test(between)) return null;
    const sum = numberOf(one).plus(numberOf(other));
    const expected = `${sum.toFixed(placesOf(stated))}${unit}`;
    return isWritten(sum, stated, 1) ? null : { written, expected, because: `${one}＋${other}＝${expected}` };
  });
}

/** 215个建制村全部通客车，通客车率100%. */
function allOf(sentence: string): Found {
  return [...sentence.matchAll(/\d+[个户所座家名人][^,\d]{0,8}全部([^,\d]{2,8}),[^,\d]{0,6}\1率(?:为|达到?)?(\d+(?:\.\d+)?)%/gu)].map(
    ([written, , percent = ""]) => (numberOf(percent).equals(100) ? null : { written, expected: "100%", because: "全部就是100%" }),
  );
}

/** 设定16项指标，完成14项，未完成2项. */
const parted = /(\d+)([项个件])[^,\d]{0,10},?(?:已|全部|实际)?完成(\d+)\2,未完成的?(\d+)\2/gu;
/** 排查一般隐患1256项，按期整改1231项，按期整改率98.01%，25项未按期整改. */
const partedAs =
  /(\d+)([项个件起处家户]),([^,\d]{2,6})(\d+)\2,(?:[^,\d]{0,10}率(?:为|达到?)?\d+(?:\.\d+)?%,)?(?:尚有|还有|有)?(\d+)\2未\3/gu;

function undone(sentence: string): Found {
  const others = [...sentence.matchAll(partedAs)].map(([written, whole = "", unit = "", , done = "", missed = ""]) => [
    written,
    whole,
    unit,
    done,
    missed,
  ]);
  return [...sentence.matchAll(parted), ...others].flatMap(([written = "", whole = "", unit = "", done = "", missed = ""]) => {
    const sum = numberOf(done).plus(numberOf(missed));
    if (sum.equals(numberOf(whole))) return [null];
    return [{ written, expected: `共${sum.toFixed()}${unit}`, because: `${done}＋${missed}＝${sum.toFixed()}${unit}` }];
  });
}

/** 计划3.20万亩，实际3.04万亩，还差0.16万亩; 专项资金4129.60万元，已细化3829.60万元，还有300.00万元; 2268户，完成计划的94.50%，还差132户. */
const rest = [
  new RegExp(
    `(${number})(${counted})[^,\\d]{0,6},(?:其中)?(?:实际|已)[^,\\d]{0,10}(${number})\\2[^,\\d]{0,6},(?:[^,]{0,12}\\d%,|[^,]{0,12}百分点,){0,3}[还尚][差有](${number})\\2`,
    "gu",
  ),
  // 218个行政村中已覆盖211个，尚有7个行政村未覆盖
  new RegExp(`(${number})(${counted})[^,\\d]{0,8}中,?已[^,\\d]{1,10}(${number})\\2[^,\\d]{0,6},[还尚][差有](${number})\\2`, "gu"),
  new RegExp(`(${number})(${counted}),(?:为|是|占|完成)[^,\\d]{0,4}(?:计划|目标|任务)数?的(${number})%,[还尚][差有](${number})\\2`, "gu"),
];

function lacking(sentence: string): Found {
  return rest.flatMap((pattern, at) =>
    [...sentence.matchAll(pattern)].map(([written, first = "", unit = "", second = "", left = ""]) => {
      const isOfPlan = at > 1;
      if (isOfPlan && numberOf(second).isZero()) return null;
      // A rounded rate tells how many are lacking as nearly as it was rounded.
      const due = isOfPlan ? numberOf(first).times(100).dividedBy(numberOf(second)) : numberOf(first);
      const expected = due.minus(isOfPlan ? numberOf(first) : numberOf(second));
      const slack = isOfPlan ? due.dividedBy(numberOf(second)).times(exact(10).pow(-placesOf(second))) : exact(0);
      if (
        expected
          .minus(numberOf(left))
          .abs()
          .lessThanOrEqualTo(slack.plus(isOfPlan ? exact(10).pow(-placesOf(left)) : 0))
      )
        return null;
      const by = `${expected.toFixed(Math.max(placesOf(left), isOfPlan ? 0 : placesOf(first)))}${unit}`;
      return { written, expected: `还差${by}`, because: isOfPlan ? `${first}÷${second}%－${first}＝${by}` : `${first}－${second}＝${by}` };
    }),
  );
}

/** 追加162.10万元、调减9.10万元，净增加153.00万元. */
const net = new RegExp(
  `(?:追加|调增)[^,\\d]{0,6}(${number})(万元|元|亿元)[,、](?:年中)?(?:调减|追减|压减|核减)[^,\\d]{0,6}(${number})\\2,净(?:增加?|追加|调增|增长)额?(${number})\\2`,
  "gu",
);

function netChange(sentence: string): Found {
  return [...sentence.matchAll(net)].map(([written, more = "", unit = "", less = "", by = ""]) =>
    differing(written, numberOf(more).minus(numberOf(less)), by, `${more}－${less}`, unit),
  );
}

/** 送审金额24863.20万元，审定金额23776.68万元，核减1086.52万元，核减率4.37%. */
const audited = new RegExp(
  `送审[^,\\d]{0,6}(${number})(万元|元|亿元),审定[^,\\d]{0,6}(${number})\\2,[核审]减[^,\\d]{0,6}(${number})\\2(?:,[核审]减率(?:为|达)?(\\d+(?:\\.\\d+)?)%)?`,
  "gu",
);

function auditedDown(sentence: string): Found {
  return [...sentence.matchAll(audited)].flatMap(([written, sent = "", unit = "", found = "", by = "", percent]) => {
    const slip = differing(written, numberOf(sent).minus(numberOf(found)), by, `${sent}－${found}`, unit);
    if (slip !== null || percent === undefined || numberOf(sent).isZero()) return [slip];
    const rate = numberOf(by).dividedBy(numberOf(sent));
    const expected = percentText(rate, Math.max(2, placesOf(percent)));
    return [isWritten(rate.times(100), percent, 1) ? null : { written, expected, because: `${by}÷${sent}＝${expected}` }];
  });
}

function differing(written: string, due: Exact, stated: string, because: string, unit: string): Found[number] {
  const expected = `${due.toFixed(placesOf(stated))}${unit}`;
  return isWritten(due, stated, 1) ? null : { written, expected, because: `${because}＝${expected}` };
}

/** 计划10个月建成，实际用时12个月，延迟2个月. */
const delay =
  /计划(?:工期|用时)?(\d+)(个月|天|个工作日)[^,\d]{0,8},实际(?:用时|工期|历时|用)?(\d+)\2[^,\d]{0,6},(延迟|延期|推迟|超期|提前)了?(\d+)\2/gu;

function delays(sentence: string): Found {
  return [...sentence.matchAll(delay)].flatMap(([written, planned = "", unit = "", taken = "", word = "", by = ""]) => {
    const late = numberOf(taken).minus(numberOf(planned));
    if (late.isPositive() === (word !== "提前") && late.abs().equals(numberOf(by))) return [null];
    return [
      {
        written,
        expected: `${late.isNegative() ? "提前" : "延迟"}${late.abs().toFixed()}${unit}`,
        because: `${taken}－${planned}＝${late.toFixed()}${unit}`,
      },
    ];
  });
}

/** 预算调整率达23.20%，超过20%. */
const threshold =
  /率(?:高达|达到?|为|是|只有|仅)?(\d+(?:\.\d+)?)%,(超过|高于|低于|不足)了?(?:全[国省市县区州]|[省市县]级?)?(?:平均(?:水平|值)?)?(\d+(?:\.\d+)?)%(?=的|[,。;]|$)/gu;

function thresholds(sentence: string): Found {
  return [...sentence.matchAll(threshold)].flatMap(([written, stated = "", word = "", bound = ""]) => {
    const isAbove = numberOf(stated).greaterThan(numberOf(bound));
    const isBelow = numberOf(stated).lessThan(numberOf(bound));
    if (/超过|高于/u.test(word) ? isAbove : isBelow) return [null];
    // 105%，超过5% says by how much.
    if (numberOf(bound).times(2).lessThan(numberOf(stated))) return [];
    return [
      { written, expected: isAbove ? `高于${bound}%` : isBelow ? `低于${bound}%` : `等于${bound}%`, because: `${stated}%与${bound}%相比` },
    ];
  });
}

/** 执行率得分9.78分，指标得分88.88分，合计98.66分: digits that were exchanged in the sum. */
function pointSums(sentence: string): Found {
  const found = /^(.*?)(?:合计|共计|总计)[^\d,]{0,4}(\d+(?:\.\d+)?)分/u.exec(sentence);
  const parts = [...(found?.[1] ?? "").matchAll(/(\d+(?:\.\d+)?)分/gu)].map(([, points]) => points ?? "");
  const stated = found?.[2] ?? "";
  const sum = parts.reduce((all, points) => all.plus(numberOf(points)), exact(0));
  if (parts.length < 2 || sum.equals(numberOf(stated))) return parts.length < 2 ? [] : [null];
  // What is listed may not be all of it, unless nothing but scores stands there.
  const isAll = /^(?:[^\d;]*,)?(?:[^\d,;]*得分[为是]?\d+(?:\.\d+)?分,)+$/u.test(found?.[1] ?? "");
  if (!isAll && !hasSameDigits(sum.toFixed(placesOf(stated)), stated)) return [];
  return [{ written: found?.[0] ?? "", expected: `${sum.toFixed()}分`, because: `${parts.join("＋")}＝${sum.toFixed()}分` }];
}
