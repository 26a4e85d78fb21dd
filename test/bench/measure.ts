// How long something takes, and how that is told: each figure beside a baseline of the same run, so that it can be read on any machine.

/** The median time of a piece of work in milliseconds, after some rounds to warm up. */
export async function median(work: () => unknown, rounds = 40): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + Math.ceil(rounds / 5); round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times.slice(-rounds));
}

/** The middle one of some figures. */
export function middle(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

/** The exponent of a power law through the points, by least squares over the logarithms: 1 is in proportion. */
export function exponent(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (of: 0 | 1): number => logs.reduce((sum, each) => sum + each[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** One line of the report: what, how much, what it is to be, and what it stands beside. */
export function tell(what: string, figure: string, isKept: boolean | null, goal: string, beside = ""): void {
  const width = [...what].reduce((sum, char) => sum + (char > "\u2e80" ? 2 : 1), 0);
  const mark = isKept === null ? " " : isKept ? "✓" : "✗";
  console.info(
    `${what}${" ".repeat(Math.max(1, 46 - width))}${figure.padStart(12)}  ${mark} ${goal}${beside === "" ? "" : `（同一次运行：${beside}）`}`,
  );
}

export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

export function heading(text: string): void {
  console.info(`\n${text}`);
}
