import { explainMain } from "../../src/cli/explain";

async function* chunks(...parts: readonly (string | Buffer)[]): AsyncGenerator<string | Buffer> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function run(args: readonly string[], ...stdin: readonly (string | Buffer)[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await explainMain(args, { stdin: chunks(...stdin), out: (line) => out.push(line), err: (line) => err.push(line) });
  return { status, out, err };
}

const question = {
  id: "x",
  indicator: "预算控制率",
  weight: "5",
  rule_text: "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分",
  cases: [
    { value: "0.1001", kind: "ratio" },
    { value: "-0.1", kind: "ratio" },
    { value: "2", kind: "violations" },
    { value: "x", kind: "ratio" },
    { value: "1", kind: "months" },
  ],
};

describe("explain --jsonl", () => {
  test("answers a line for a line, scores as decimal strings", async () => {
    const { status, out } = await run(["--jsonl"], `${JSON.stringify(question)}\n`);
    const same = (score: string) => ({ whole: score, proportional: score, started: score });
    expect(status).toBe(0);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        id: "x",
        kind: "bands",
        text: "预算控制率=0%，计5分；0%（不含）-10%（含），计4分；10%（不含）-20%（含），计3分；20%（不含）-30%（含），计2分；>30%，不得分。",
        issues: [{ code: "below", message: "没有规定低于最低档的数值：小于0%时没有规定得分（例如调减为负数）。" }],
        permitted: ["5", "4", "3", "2", "0"],
        cases: [
          { value: "0.1001", score: "3", readings: same("3") },
          { value: "-0.1", score: null, readings: null },
          { value: "2", score: null, readings: null },
          { value: "x", score: null, readings: null },
          { value: "1", score: null, readings: null },
        ],
      },
    ]);
  });

  test("keeps the order, and reads lines that arrive in pieces", async () => {
    const bytes = Buffer.from(`${JSON.stringify({ ...question, id: 1 })}\n\n${JSON.stringify({ id: 2, rule_text: "酌情计分" })}`);
    const { out } = await run(["--jsonl"], bytes.subarray(0, 31), bytes.subarray(31, 90), bytes.subarray(90));
    expect(out.map((line) => JSON.parse(line) as { id: number; kind: string }).map(({ id, kind }) => [id, kind])).toEqual([
      [1, "bands"],
      [2, "unparsed"],
    ]);
  });

  test.each<[string, string, readonly (readonly [value: string, score: string | null])[]]>([
    [
      "建立①预算、②收支、③采购、④资产、⑤合同控制制度的得4分，每缺一项扣0.5分，缺3项及以上的不得分。",
      "4",
      [
        ["5", "4"],
        ["3", "3"],
        ["2", "0"],
        ["0", "0"],
        ["11110", "3.5"],
        ["6", null],
      ],
    ],
    [
      "每缺一项扣1分，扣完为止。",
      "4",
      [
        ["0", null],
        ["10", "3"],
      ],
    ],
    [
      "每完成一项得1分。",
      "10",
      [
        ["10", "10"],
        ["11", null],
        ["1111111110", "9"],
        ["0", "0"],
      ],
    ],
    [
      "符合①②得1分，符合③得1分。",
      "2",
      [
        ["1", null],
        ["2", null],
      ],
    ],
    [
      "①制度健全，2分；②制度执行，2分。",
      "4",
      [
        ["1", "2"],
        ["10", "2"],
        ["11", "4"],
      ],
    ],
    [
      "①制度健全，3分；②制度执行，1分。",
      "4",
      [
        ["1", null],
        ["10", "3"],
        ["2", "4"],
        ["0", "0"],
      ],
    ],
  ])("items met are flags, or their number where it does not matter which: %s", async (rule_text, weight, expected) => {
    const cases = expected.map(([value]) => ({ value, kind: "items_met" }));
    const { out } = await run(["--jsonl"], JSON.stringify({ rule_text, weight, indicator: "内部控制建设", cases }));
    const answered = JSON.parse(out[0] ?? "") as { cases: readonly { value: string; score: string | null }[] };
    expect(answered.cases.map(({ value, score }) => [value, score])).toEqual(expected);
  });

  test("a line that is no object is answered too, and the status says so", async () => {
    const { status, out } = await run(["--jsonl"], "oops\n");
    expect([status, out]).toEqual([2, ['{"error":{"code":"not-json","message":"这一行不是 JSON 对象。"}}']]);
  });
});

describe("explain", () => {
  const staffing = "以100%为标准。在职人员控制率≦100%，计7分；每超过一个百分点扣0.2分，扣完为止。";

  test("says how a rule is read and what it gives", async () => {
    const { status, out } = await run([staffing, "--weight", "7", "--indicator", "在职人员控制率", "--value", "101.5%"]);
    expect(status).toBe(0);
    expect(out).toEqual([
      "类型：按档扣分",
      "读作：在职人员控制率≤100%，计7分；每超过1个百分点扣0.2分，扣完为止。",
      "需要：比率（如 99.07%）",
      expect.stringMatching(/^可得分数：7、6\.8、/),
      "注意：",
      "  不足一档如何扣分没有写明：不足1个百分点的部分可以不扣、按比例扣或按一档扣，默认不扣。",
      "数值：101.5%",
      "得分：6.8",
      "依据：每超过1个百分点扣0.2分，扣完为止",
      "  不足一档不扣：6.8",
      "  按比例扣：6.7",
      "  不足一档按一档扣：6.6",
    ]);
  });

  test.each([
    [["每出现一例扣2分", "--weight", "8", "--value", "3"], "得分：2"],
    [["①甲，2分；②乙，3分", "--weight", "5", "--value", "10"], "得分：2"],
    [["变动率≤0得5分，大于0不得分", "--weight", "5", "--indicator", "变动率", "--value", "-1%"], "得分：5"],
    [["变动率≤0得5分，大于0不得分", "--weight", "5", "--indicator", "变动率", "--value", "-0.5"], "得分：5"],
    [["完成3篇得5分，每少一篇扣1分", "--weight", "5", "--value", "2"], "得分：4"],
    [["酌情计分", "--weight", "5", "--value", "80%"], "得分：待定（规则没有规定，请人工判定）"],
    [["①甲，2分；②乙，3分", "--weight", "5", "--value", "很好"], "数值：很好 不能用于这条规则，需要各项是否做到（如 1101）。"],
  ])("%p: %s", async (args, line) => {
    expect((await run(args)).out).toContain(line);
  });

  test.each([[[]], [["规则", "多余"]], [["规则", "--weight", "五"]], [["规则", "--nonsense"]]])(
    "wrong arguments %p print the usage",
    async (args) => {
      const { status, out, err } = await run(args);
      expect([status, out]).toEqual([2, []]);
      expect(err.join("")).toMatch(/^用法：explain/);
    },
  );

  test("--help prints the usage too", async () => {
    expect((await run(["--help"])).out.join("")).toMatch(/^用法：/);
  });
});
