import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

// The arrows of the house, as data, each with its reason. Every rule is broken once at the end to see that it can fail.

/** A part of the house: which files it is, what they may import from, and why. The first room that fits a file is its room. */
interface Room {
  readonly room: string;
  readonly files: RegExp;
  /** A file of the room, for breaking the rule. */
  readonly example: string;
  readonly may: readonly string[];
  readonly because: string;
}

const ground = ["grid", "quantity"];
const words = ["ast", "finding", "assessment", ...ground];
const ruleRooms = ["rule words", "rule clauses", "rule wording", "rule families", "rule said"];
const readings = ["annex", "worksheet", "formula", "rule", ...ruleRooms, "fact"];
const checkable = ["check ground", "score", ...readings, ...words];
const families = ["check ground", "check scores", "check formulas", "check figures", "check report", "check form"];
const core = ["plan", "notes", "score", "check", ...families, "writeback", "assess", ...readings, ...words];

const rooms: readonly Room[] = [
  {
    room: "grid",
    files: /^core\/grid\//,
    example: "core/grid/address.ts",
    may: [],
    because: "a grid is any worksheet: it knows nothing of forms, figures or scores",
  },
  {
    room: "quantity",
    files: /^core\/quantity\.ts$/,
    example: "core/quantity.ts",
    may: [],
    because: "numbers have one door, and nothing else goes through it",
  },
  {
    room: "ast",
    files: /^core\/(rule|formula)\/ast\.ts$/,
    example: "core/rule/ast.ts",
    may: [...ground, "ast"],
    because: "what was read is plain data that every stage and the assessment itself may carry",
  },
  {
    room: "finding",
    files: /^core\/check\/(finding|codes)\.ts$/,
    example: "core/check/finding.ts",
    may: ["grid"],
    because: "faces and hosts show findings without knowing how they are made",
  },
  {
    room: "assessment",
    files: /^core\/(assessment|version|settings|policy)\.ts$/,
    example: "core/assessment.ts",
    may: [...ground, "ast", "finding"],
    because: "the result is data: it may not depend on the stages that fill it",
  },
  {
    room: "plan",
    files: /^core\/(plan|moved)\.ts$/,
    example: "core/plan.ts",
    may: ["grid", "finding"],
    because: "a host applies a plan without knowing what an annex or a score is",
  },
  {
    room: "notes",
    files: /^core\/notes\.ts$/,
    example: "core/notes.ts",
    may: [...words],
    because: "what people decided is data that faces carry; how it is written down is said elsewhere",
  },
  {
    room: "annex",
    files: /^core\/annex\//,
    example: "core/annex/locate.ts",
    may: [...ground, "assessment", "worksheet"],
    because: "finding and reading the forms comes first, with what their cells' formulas reach; what their figures mean is said further up",
  },
  {
    room: "worksheet",
    files: /^core\/formula\/(cell-formula|references|calculate|functions|shown)\.ts$/,
    example: "core/formula/calculate.ts",
    may: [...ground],
    because: "what a worksheet formula reads and shows is the same in any workbook, and a file has no program that could tell",
  },
  {
    room: "formula",
    files: /^core\/formula\//,
    example: "core/formula/parser.ts",
    may: [...words, "worksheet"],
    because: "an indicator's formula is read from its text alone, not from the figures it will be given",
  },
  {
    room: "rule words",
    files: /^core\/rule\/words\//,
    example: "core/rule/words/vocabulary.ts",
    may: [...words],
    because: "the words of the rule language are data: they know nothing of the grammar that uses them",
  },
  {
    room: "rule clauses",
    files: /^core\/rule\/clauses\//,
    example: "core/rule/clauses/condition.ts",
    may: [...words, "formula", "rule words"],
    because: "a clause is read by itself; what several make together is said further up",
  },
  {
    room: "rule wording",
    files: /^core\/rule\/wording\//,
    example: "core/rule/wording/rewording.ts",
    may: [...words, "rule words", "rule clauses"],
    because: "one wording is put for another in the text alone, before anybody knows what rule it makes",
  },
  {
    room: "rule families",
    files: /^core\/rule\/families\//,
    example: "core/rule/families/steps.ts",
    may: [...words, "formula", "rule words", "rule clauses", "rule said"],
    because: "a family is put together from clauses that were read, and never looks at the text again",
  },
  {
    room: "rule said",
    files: /^core\/rule\/(band|course|coverage|printer)\.ts$/,
    example: "core/rule/printer.ts",
    may: [...words, "formula", "rule words", "rule clauses"],
    because: "what a rule says of a value, and how it is printed, does not depend on how it was read",
  },
  {
    room: "rule",
    files: /^core\/rule\//,
    example: "core/rule/parser.ts",
    may: [...words, "formula", ...ruleRooms],
    because: "a rule is read from its text alone; a rule that spells out its own formula has it read as one",
  },
  {
    room: "fact",
    files: /^core\/fact\//,
    example: "core/fact/facts.ts",
    may: [...words, "annex", "formula"],
    because: "facts come from the annexes and not from rules, or a rule could choose its own evidence",
  },
  {
    room: "score",
    files: /^core\/score\//,
    example: "core/score/score.ts",
    may: [...words, ...readings],
    because: "a score applies rules to facts; findings are written later, in one place",
  },
  {
    room: "check ground",
    files: /^core\/check\/(compare|context|measures|number-cells|passages|standing)\.ts$/,
    example: "core/check/compare.ts",
    may: [...words, ...readings, "score"],
    because: "how things are compared, and where sentences stand, is the same for every family of checks",
  },
  {
    room: "check scores",
    files: /^core\/check\/scores\//,
    example: "core/check/scores/scores.ts",
    may: [...checkable],
    because: "what a rule and its score say is judged by the score sheet alone",
  },
  {
    room: "check formulas",
    files: /^core\/check\/formulas\//,
    example: "core/check/formulas/formulas.ts",
    may: [...checkable],
    because: "a formula is wrong by what it reads, whatever the figures come to",
  },
  {
    room: "check figures",
    files: /^core\/check\/figures\//,
    example: "core/check/figures/rates.ts",
    may: [...checkable, "check formulas"],
    because: "a figure is held against figures; sentences about it are held against it, and never the other way round",
  },
  {
    room: "check report",
    files: /^core\/check\/report\//,
    example: "core/check/report/report-text.ts",
    may: [...checkable, "check figures"],
    because: "what is told in sentences and in the report's own tables follows the forms",
  },
  {
    room: "check form",
    files: /^core\/check\/form\//,
    example: "core/check/form/form.ts",
    may: [...checkable, "check formulas", "check figures"],
    because: "how a form is filled in is told by its cells, and not by what the report says of them",
  },
  {
    room: "check",
    files: /^core\/check\//,
    example: "core/check/checks.ts",
    may: [...checkable, ...families],
    because: "checks read all products and alone write findings; only what has all of them can tell which follows from which",
  },
  {
    room: "writeback",
    files: /^core\/(writeback(\.ts$|\/)|(journal|taking-back|accept)\.ts$)/,
    example: "core/writeback.ts",
    may: [...words, ...readings, "plan", "notes", "score", "check"],
    because: "edits follow from scores and findings, never the other way round",
  },
  {
    room: "assess",
    files: /^core\/(assess|cell)\.ts$/,
    example: "core/assess.ts",
    may: core,
    because: "the whole story stands at the top, where it can see everything",
  },
  {
    room: "port",
    files: /^host\/host\.ts$/,
    example: "host/host.ts",
    may: ["grid", "plan", "finding"],
    because: "a host carries workbooks and plans and has no opinion about them",
  },
  {
    room: "excel",
    files: /^host\/excel/,
    example: "host/excel.ts",
    may: ["grid", "plan", "finding", "quantity", "port"],
    because: "a door to Excel that scored anything would do so only in Excel",
  },
  {
    room: "docx",
    files: /^host\/(docx|report)\.ts$/,
    example: "host/docx.ts",
    may: ["grid", "port", "xlsx"],
    because: "a report in Word becomes a sheet like any other, and where it came from matters no further",
  },
  {
    room: "xlsx",
    files: /^host\//,
    example: "host/xlsx.ts",
    may: ["grid", "plan", "finding", "quantity", "worksheet", "port"],
    because: "a door to files that scored anything would do so only for files; and it runs where office.js is not",
  },
  {
    room: "pane entry",
    files: /^taskpane\/index\.tsx$/,
    example: "taskpane/index.tsx",
    may: [...core, "port", "excel", "docx", "engine", "session", "taskpane", "commands"],
    because: "the entry alone ties the pane, and the ribbon, to Excel",
  },
  {
    room: "engine",
    files: /^taskpane\/engine\.ts$/,
    example: "taskpane/engine.ts",
    may: [...core, "session"],
    because: "the core is tied to a session once, so that pane, page and ribbon button cannot differ",
  },
  {
    room: "session",
    files:
      /^taskpane\/(session|state|accepting|assessing|engine-later|cell|following|knowledge|matters|means|patience|report|undoing|walk|choosing|compar(ing|ison)|policy-file|later|diagnosis)\.ts$|^taskpane\/words\//,
    example: "taskpane/session.ts",
    may: [...words, "notes", "plan", "port"],
    because: "what happens on a click is the same for a pane and a ribbon button, and is tested without drawing anything",
  },
  {
    room: "taskpane",
    files: /^taskpane\//,
    example: "taskpane/Pane.tsx",
    may: [...words, "notes", "plan", "port", "session"],
    because: "the pane gets data and callbacks, so that the same pane runs in Excel, in a browser and in tests",
  },
  {
    room: "commands",
    files: /^commands\//,
    example: "commands/ribbon.ts",
    may: [...core, "port", "session"],
    because: "ribbon buttons work without the pane, on the session that is the pane's where there is one",
  },
  {
    room: "many",
    files: /^desk\/many\/(queue|versions|compare|names|rows|sheets|summary)\.ts$|^desk\/words\.ts$/,
    example: "desk/many/queue.ts",
    may: [...words, "notes", "writeback", "session", "taskpane"],
    because: "what a list of many files holds and shows is told from plain data, without a file, a worker or a screen",
  },
  {
    room: "desk",
    files: /^desk\//,
    example: "desk/index.tsx",
    may: [...core, "port", "xlsx", "docx", "engine", "session", "taskpane", "many"],
    because: "the page without Excel shows the same pane over a file, and must load without office.js",
  },
  {
    room: "help",
    files: /^help\//,
    example: "help/page.ts",
    may: [...core, "session"],
    because: "the help page says what the core does in the core's own names, and is read without a host and without the pane",
  },
  {
    room: "tools",
    files: /^tools\//,
    example: "tools/serve.ts",
    may: [...core, "port", "xlsx", "help"],
    because: "tools are handed what they start, so that the command line can start them; their guide is written as the help page is",
  },
  {
    room: "cli",
    files: /^cli\//,
    example: "cli/main.ts",
    may: [...core, "port", "xlsx", "docx", "tools"],
    because: "the command line is a face like the pane: arguments, files, exit codes",
  },
];

/** Which packages a part of the house may import; a part that is not named may import none. */
const packages: readonly { readonly files: RegExp; readonly may: RegExp; readonly because: string }[] = [
  { files: /^core\/quantity\.ts$/, may: /^decimal\.js$/, because: "one file decides about precision and rounding" },
  {
    files: /^core\/formula\/cell-formula\.ts$/,
    may: /^@borgar\/fx$/,
    because: "one file knows how worksheet formulas are parsed; the rest sees a small tree of ours",
  },
  { files: /^core\//, may: /^$/, because: "the core is pure, and runs anywhere" },
  {
    files: /^host\//,
    may: /^(fflate|saxes|numfmt|mammoth)$/,
    because: "zip, XML and number formats are matters of files; no Node in there, the desk page runs it too",
  },
  {
    files:
      /^taskpane\/(engine|engine-later|session|state|accepting|assessing|cell|following|knowledge|matters|means|patience|report|undoing|walk|choosing|compar(ing|ison)|policy-file|later|diagnosis)\.ts$|^taskpane\/words\//,
    may: /^$/,
    because: "a session draws nothing",
  },
  {
    files: /^desk\/many\/(queue|versions|compare|names|rows|sheets|summary|work|worker|many|export|pool)\.ts$/,
    may: /^$/,
    because: "checking many files draws nothing, and runs where there is no page",
  },
  {
    files: /^desk\/many\/(zip|pack-at-once)\.ts$/,
    may: /^fflate$/,
    because: "one file puts what is exported into a zip, one packs what a table is written as",
  },
  { files: /^desk\/many\/plain-book\.ts$/, may: /^write-excel-file\/universal$/, because: "one file writes tables as workbooks" },
  { files: /^(taskpane|desk)\//, may: /^(react|react-dom|@fluentui)(\/|$)/, because: "what draws, and nothing that computes" },
  { files: /^commands\//, may: /^$/, because: "a ribbon button is to answer at once" },
  { files: /^cli\//, may: /^node:/, because: "the command line needs files and streams only" },
  { files: /^tools\//, may: /./, because: "tools are not shipped" },
];

// ---- reading the house

interface Import {
  readonly from: string;
  readonly line: number;
}

/** One source file, its path below src. */
interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly nodes: readonly ts.Node[];
  readonly imports: readonly Import[];
}

type House = readonly Source[];

function source(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const nodes = below(tree);
  const imports = nodes.flatMap((node) => {
    const from = importedFrom(node);
    return from === null ? [] : [{ from, line: lineOf(tree, node) }];
  });
  return { path, text, tree, nodes, imports };
}

function below(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return [node, ...children.flatMap(below)];
}

/** What a node imports: import and export declarations, import(), require() and import types alike. */
function importedFrom(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
    return stringOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return stringOf(node.argument.literal);
  if (!ts.isCallExpression(node)) return null;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === "require");
  const [first] = node.arguments;
  return loads && first !== undefined ? stringOf(first) : null;
}

const stringOf = (node: ts.Node): string | null => (ts.isStringLiteralLike(node) ? node.text : null);
const lineOf = (tree: ts.SourceFile, node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
const at = (file: Source, node: ts.Node, says: string): string => `src/${file.path}:${lineOf(file.tree, node)} ${says}`;

/** The file of the house that a relative import means, there yet or not; null for packages and data. */
function target(house: ReadonlySet<string>, file: Source, from: string): string | null {
  if (!from.startsWith(".") || from.endsWith(".json")) return null;
  const path = posix.join(posix.dirname(file.path), from);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => house.has(candidate)) ?? `${path}.ts`;
}

const pathsOf = (house: House): ReadonlySet<string> => new Set(house.map((file) => file.path));
const roomOf = (path: string): Room | undefined => rooms.find(({ files }) => files.test(path));

/** Identifiers that stand for themselves, not names of properties. */
function mentions(file: Source, name: string): readonly ts.Node[] {
  return file.nodes.filter((node) => {
    if (!ts.isIdentifier(node) || node.text !== name) return false;
    const { parent } = node;
    const isProperty =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node);
    return !isProperty;
  });
}

// ---- the rules

/** A rule that all files keep; `broken` is a file that does not. */
interface Rule {
  readonly rule: string;
  readonly because: string;
  readonly violations: (house: House) => readonly string[];
  readonly broken: Readonly<Record<string, string>>;
}

const inCore = (house: House): House => house.filter((file) => file.path.startsWith("core/"));
const has = (node: ts.Node, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);

/** Arrows that the room of a file may not draw. */
function wrongArrows(house: House): readonly string[] {
  const paths = pathsOf(house);
  return house.flatMap((file) => {
    const here = roomOf(file.path);
    if (here === undefined) return [`src/${file.path} belongs to no room of the house`];
    return file.imports.flatMap(({ from, line }) => {
      const path = target(paths, file, from);
      const there = path === null ? here : roomOf(path);
      if (there === here || (there !== undefined && here.may.includes(there.room))) return [];
      return [`src/${file.path}:${line} ${here.room} may not import ${from} (${there?.room ?? "no room"}): ${here.because}`];
    });
  });
}

function wrongPackages(house: House): readonly string[] {
  return house.flatMap((file) => {
    const entry = packages.find(({ files }) => files.test(file.path));
    return file.imports
      .filter(({ from }) => !from.startsWith(".") && entry?.may.test(from) !== true)
      .map(({ from, line }) => `src/${file.path}:${line} may not import ${from}: ${entry?.because ?? "no room"}`);
  });
}

/** Each cycle of imports once, as the path that closes it. */
function cycles(house: House): readonly string[] {
  const paths = pathsOf(house);
  const files = new Map(house.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    const file = files.get(path);
    if (done.has(path) || file === undefined) return;
    done.add(path);
    for (const { from } of file.imports) {
      const next = target(paths, file, from);
      if (next !== null) visit(next, [...trail, path]);
    }
  };
  for (const path of paths) visit(path, []);
  return found;
}

const vague = new Set(["util", "utils", "helper", "helpers", "common", "types", "manager", "service", "services"]);
const partsOf = (path: string): readonly string[] => path.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((part) => part.toLowerCase());

const rules: readonly Rule[] = [
  {
    rule: "packages are imported only where they belong",
    because: "decimal.js has one door; zip and XML stay with the hosts; the core is pure",
    violations: wrongPackages,
    broken: { "core/score/total.ts": 'import Decimal from "decimal.js";' },
  },
  {
    rule: "no cycles, types included",
    because: "what cannot be read alone cannot be understood alone",
    violations: cycles,
    broken: { "core/grid/a.ts": 'import type { B } from "./b";', "core/grid/b.ts": 'export type B = import("./a").A;' },
  },
  {
    rule: "nothing is thrown in the core",
    because: "failures are variants: assess is total",
    violations: (house) => inCore(house).flatMap((file) => file.nodes.filter(ts.isThrowStatement).map((node) => at(file, node, "throws"))),
    broken: { "core/grid/a.ts": 'export const a = () => { throw new Error("a"); };' },
  },
  {
    rule: "nothing is asynchronous in the core",
    because: "the core does nothing that could take time outside itself",
    violations: (house) =>
      inCore(house).flatMap((file) => [
        ...file.nodes.filter((node) => has(node, ts.SyntaxKind.AsyncKeyword)).map((node) => at(file, node, "is async")),
        ...mentions(file, "Promise").map((node) => at(file, node, "names Promise")),
      ]),
    broken: { "core/grid/a.ts": "export const a = async () => 1;", "core/grid/b.ts": "export const b = Promise.resolve(1);" },
  },
  {
    rule: "no clock, no chance, no console in the core",
    because: "the same workbook gives the same result, today and next year",
    violations: (house) =>
      inCore(house).flatMap((file) => [
        ...["Date", "console", "process"].flatMap((name) => mentions(file, name).map((node) => at(file, node, `names ${name}`))),
        ...file.nodes
          .filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === "Math.random")
          .map((node) => at(file, node, "is random")),
      ]),
    broken: { "core/a.ts": "export const a = Date.now();", "core/b.ts": "export const b = Math.random();", "core/c.ts": "console.log(1);" },
  },
  {
    rule: "Excel and Office are named only by the Excel host and the entries",
    because: "everything else also runs without them",
    violations: (house) =>
      house
        .filter((file) => !/^(host\/excel|taskpane\/index\.tsx$|commands\/)/.test(file.path))
        .flatMap((file) =>
          ["Excel", "Office", "OfficeExtension"].flatMap((name) => mentions(file, name).map((node) => at(file, node, `names ${name}`))),
        ),
    broken: { "taskpane/Pane.tsx": "export const f = (r: Excel.Range) => r;", "desk/index.tsx": "void Office.onReady();" },
  },
  {
    rule: "the types are not talked out of anything",
    because: "what the compiler is not told it cannot find",
    violations: (house) =>
      house.flatMap((file) => [
        ...file.nodes.filter((node) => node.kind === ts.SyntaxKind.AnyKeyword).map((node) => at(file, node, "says any")),
        ...(/@ts-(ignore|expect-error|nocheck)/.test(file.text) ? [`src/${file.path} silences the compiler`] : []),
      ]),
    broken: { "cli/a.ts": "export const a = {} as any;", "cli/b.ts": "// @ts-ignore\nexport const b = 1;" },
  },
  {
    rule: "no barrels",
    because: "a file that re-exports others ties them all into one",
    violations: (house) =>
      house.flatMap((file) =>
        file.nodes
          .filter((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
          .map((node) => at(file, node, "re-exports")),
      ),
    broken: { "host/index.ts": 'export * from "./host";' },
  },
  {
    rule: "every file is named after its subject",
    because: "a name such as util or types says nothing, and draws in whatever has no other place",
    violations: (house) => house.filter((file) => partsOf(file.path).some((part) => vague.has(part))).map((file) => `src/${file.path}`),
    broken: { "core/grid/text-utils.ts": "", "taskpane/ScoreHelper.tsx": "" },
  },
  {
    rule: "no file is longer than 400 lines",
    because: "a longer one has more than one subject",
    violations: (house) => house.filter((file) => file.text.split("\n").length > 401).map((file) => `src/${file.path}`),
    broken: { "core/grid/long.ts": "\n".repeat(401) },
  },
];

function readHouse(): House {
  const folder = join(__dirname, "..", "src");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => source(name, readFileSync(join(folder, name), "utf8")));
}

const built = (files: Readonly<Record<string, string>>): House => Object.entries(files).map(([path, text]) => source(path, text));

describe("the house", () => {
  const house = readHouse();

  test("is there", () => {
    expect(house.length).toBeGreaterThan(0);
  });

  test("keeps its arrows", () => {
    expect(wrongArrows(house)).toEqual([]);
  });

  test.each(rules)("$rule, because $because", ({ violations }) => {
    expect(violations(house)).toEqual([]);
  });
});

describe("a broken house", () => {
  test.each(rooms)("is seen when $room imports what it may not, because $because", ({ room, example, may }) => {
    const forbidden = rooms.filter((other) => other.room !== room && !may.includes(other.room));
    const unseen = forbidden.filter((other) => {
      const from = posix.relative(posix.dirname(example), other.example).replace(/\.tsx?$/, "");
      const code = `import type { X } from "${from.startsWith(".") ? from : `./${from}`}";`;
      return wrongArrows([source(example, code), source(other.example, "")]).length !== 1;
    });
    expect(unseen).toEqual([]);
  });

  test("is seen when a file belongs to no room", () => {
    expect(wrongArrows([source("elsewhere/a.ts", "")])).toHaveLength(1);
  });

  test.each(
    rules.flatMap(({ rule, violations, broken }) =>
      Object.entries(broken).map(([path, text]) => ({ rule, violations, broken, path, text })),
    ),
  )("is seen in $path when it is not so that $rule", ({ violations, broken, path }) => {
    const found = violations(built(broken));
    expect(found.filter((text) => text.includes(path)).length).toBeGreaterThan(0);
  });
});
