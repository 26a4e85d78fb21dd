import { titleOf } from "../check/codes";
import type { Finding, Severity } from "../check/finding";
import type { Workbook } from "../grid/workbook";
import { isSamePlace, type Notes } from "../notes";
import { exact } from "../quantity";
import { consequenceSign, explanationOf } from "./decisions";
import { counted, linkTo, nothing, said, score, type Line, type LineCell, type Section } from "./line";

/** The words for a severity: the three classes that users of 决算 reports know. */
export const severityNames: Readonly<Record<Severity, string>> = { error: "基本平衡", warning: "逻辑性", info: "核实性" };

/** What the findings of a class ask for. */
const meanings: Readonly<Record<Severity, string>> = {
  error: "数据或规则证明有错，必须改正。",
  warning: "要改正，或作出决定。",
  info: "值得一看，可以说明原因后保留。",
};

/** A finding of a class with those of the same class that it brings about. */
interface Entry {
  readonly found: Finding;
  readonly consequences: readonly Finding[];
}

/** What is looked up for a finding. */
interface Source {
  readonly notes: Notes;
  readonly workbook: Workbook;
}

/** The findings of a class under a heading of their own, those first that bring about others. */
export function classSection(severity: Severity, findings: readonly Finding[], source: Source): Section {
  const own = findings.filter((found) => found.severity === severity);
  const entries = entriesOf(own);
  const [following, explained] = [
    entries.reduce((sum, { consequences }) => sum + consequences.length, 0),
    own.filter((found) => explanationOf(source.notes, found, source.workbook)?.holds === true).length,
  ];
  const count = [
    `${own.length} 处`,
    ...(following === 0 ? [] : [`其中 ${following} 处随别处的错误而来`]),
    ...(explained === 0 ? [] : [`已写说明 ${explained} 处`]),
  ];
  const heading = `${severityNames[severity]}（${count.join("，")}）：${meanings[severity]}`;
  const lines = entries.flatMap(({ found, consequences }, index): readonly Line[] => [
    findingLine(found, counted(index + 1), source, elsewhere(found)),
    ...consequences.map((each, nth) =>
      findingLine(each, said(`${index + 1}-${nth + 1}`, "score"), source, { sign: consequenceSign, why: `随第 ${index + 1} 项而来。` }),
    ),
  ]);
  return { heading, lines: own.length === 0 ? [[said("没有发现问题。", "note")]] : lines };
}

/**
 * What follows from another finding of the class stands below that one. What follows from one of another class stands by itself,
 * and says from where.
 */
function entriesOf(own: readonly Finding[]): readonly Entry[] {
  const causes = own.filter(({ cause }) => cause === null);
  const causeOf = ({ cause }: Finding): Finding | undefined =>
    cause === null ? undefined : causes.find(({ place }) => isSamePlace(place, cause));
  return own.flatMap((found): readonly Entry[] =>
    causeOf(found) === undefined ? [{ found, consequences: own.filter((other) => causeOf(other) === found) }] : [],
  );
}

/** How a finding that follows from another is told. */
interface Following {
  readonly sign: string;
  readonly why: string;
}

function elsewhere({ cause }: Finding): Following {
  return { sign: "", why: cause === null ? "" : `随 ${cause.sheet} ${cause.address} 的错误而来。` };
}

function findingLine(found: Finding, number: LineCell, { notes, workbook }: Source, { sign, why }: Following): Line {
  const explanation = explanationOf(notes, found, workbook);
  return [
    number,
    linkTo(found.place),
    said(`${sign}${titleOf(found.code)}`, "text"),
    said(shortened(found.stated), "text"),
    said(shortened(found.expected), "text"),
    said(`${why}${found.message}`, "text"),
    score(found.scoreEffect === null ? null : exact(found.scoreEffect)),
    ...(explanation === null ? [nothing] : [said(explanation.text, "text"), said(explanation.print, "note")]),
  ];
}

/** A whole rule quoted in a narrow column helps nobody. */
function shortened(value: string | null): string {
  const flat = (value ?? "").replace(/\s+/gu, " ").trim();
  if (flat === "") return "—";
  return flat.length <= 40 ? flat : `${flat.slice(0, 39)}…`;
}
