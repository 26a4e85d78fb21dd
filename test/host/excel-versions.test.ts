import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

// Which members of office.js the host uses, and since when Excel has them: its own declarations tell. Excel 2021 stays at
// ExcelApi 1.14 for good, and what is newer than 1.9, which writing asks for, has to ask for its own version.

const folder = join(__dirname, "../../src/host");
const declarations = require.resolve("@types/office-js/index.d.ts");

/** The members newer than 1.9, each with the file that asks for its version, and what happens where Excel lacks it. */
const newer: Readonly<Record<string, { readonly since: string; readonly file: string; readonly without: string }>> = {
  "Range.savedAsArray": {
    since: "1.12",
    file: "excel-guard.ts",
    without: "Excel itself refuses to change a part of an array formula",
  },
  "Range.getMergedAreasOrNullObject": {
    since: "1.13",
    file: "excel-read.ts",
    without: "merged blocks are not known (merges: null), see excel-old.test.ts",
  },
  "WorksheetChangedEventArgs.triggerSource": {
    since: "1.14",
    file: "excel-watch.ts",
    without: "our own writes are known by their cells alone, see excel-watch-old.test.ts",
  },
};

interface Use {
  readonly member: string;
  readonly since: string;
  readonly file: string;
}

/** Every member of office.js that some sources name, with the API set that its declaration says. */
function usesIn(program: ts.Program, files: readonly string[]): readonly Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const visit = (file: string) => (node: ts.Node) => {
    if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) uses.push(...usesOf(checker, node, file));
    ts.forEachChild(node, visit(file));
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(file)(source);
  }
  return uses;
}

function usesOf(checker: ts.TypeChecker, node: ts.PropertyAccessExpression | ts.BindingElement, file: string): readonly Use[] {
  const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node.name) : boundSymbol(checker, node);
  return (symbol?.declarations ?? []).slice(0, 1).flatMap((declaration) => {
    if (declaration.getSourceFile().fileName !== declarations) return [];
    const { parent } = declaration;
    // A member that says nothing is as old as its class.
    const owner = ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) ? parent : null;
    const since = apiSet(declaration) ?? (owner === null ? null : apiSet(owner));
    return since === null ? [] : [{ member: `${owner?.name?.text ?? ""}.${symbol?.name ?? ""}`, since, file }];
  });
}

function boundSymbol(checker: ts.TypeChecker, { parent, name, propertyName }: ts.BindingElement): ts.Symbol | undefined {
  const key = propertyName ?? name;
  return ts.isObjectBindingPattern(parent) && ts.isIdentifier(key) ? checker.getTypeAtLocation(parent).getProperty(key.text) : undefined;
}

/** The API set that the comment of a declaration names. */
function apiSet(declaration: ts.Node): string | null {
  const text = declaration.getFullText().split("*/")[0] ?? "";
  return /\[Api set: (ExcelApi[^\],]*?)(?: for|,|\])/.exec(text)?.[1] ?? null;
}

const isNewer = (since: string, than: number): boolean => {
  const [, minor] = /^ExcelApi 1\.(\d+)$/.exec(since) ?? [];
  return minor === undefined || Number(minor) > than;
};

const options: ts.CompilerOptions = {
  strict: true,
  skipLibCheck: true,
  types: ["office-js", "node"],
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
};

const names = readdirSync(folder).filter((name) => /^excel.*\.ts$/.test(name));
const files = names.map((name) => join(folder, name));
const program = ts.createProgram(files, options);
const used = usesIn(program, files);

test("the versions of members are known", () => {
  const since = new Map(used.map((use) => [use.member, use.since]));
  expect(since.get("Range.getCellProperties")).toBe("ExcelApi 1.9");
  expect(since.get("CustomXmlPartCollection.getByNamespace")).toBe("ExcelApi 1.5");
  expect(since.get("Application.calculationMode")).toBe("ExcelApi 1.1");
  expect(since.size).toBeGreaterThan(40);
});

test("nothing of the user's is ever protected or unprotected", () => {
  expect(used.filter(({ member }) => /\.(un)?protect$/.test(member))).toEqual([]);
});

test("nothing is newer than Excel 2021", () => {
  expect(used.filter(({ since }) => isNewer(since, 14))).toEqual([]);
});

test("what is newer than writing asks for asks for its own version, and does without", () => {
  const members = used.filter(({ since }) => isNewer(since, 9)).map(({ member, since, file }) => [member, since, file]);
  expect(members).toEqual(Object.entries(newer).map(([member, { since, file }]) => [member, `ExcelApi ${since}`, join(folder, file)]));
  for (const { since, file } of Object.values(newer)) {
    const source = program.getSourceFile(join(folder, file))?.text ?? "";
    expect(source).toContain(`isSetSupported("ExcelApi", "${since}")`);
  }
});

test("a member that is newer would be found", () => {
  const file = join(folder, "excel-broken.ts");
  const code =
    "export const broken = (range: Excel.Range, book: Excel.Workbook) => [range.getDisplayedCellProperties({}), ((x: Excel.Worksheet) => { const { notes } = x; return notes; })(book.worksheets.getItem('x'))];";
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, language) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true) : getSourceFile.call(host, name, language);
  const broken = usesIn(ts.createProgram([file], options, host, program), [file]);
  const found = broken.filter(({ since }) => isNewer(since, 14)).map(({ member }) => member);
  expect(found).toEqual(["Range.getDisplayedCellProperties", "Worksheet.notes"]);
});
