import { assess } from "../../src/core/assess";
import type { Workbook } from "../../src/core/grid/workbook";
import { planWriteback } from "../../src/core/writeback";
import { recalculated } from "../support/libreoffice";
import { producers } from "../support/producers";
import { hostOf, readingOf } from "../support/sample";

/** What the cells of some sheets hold, but for those that a plan writes to. */
function values({ sheets }: Workbook, names: readonly string[], written: ReadonlySet<string>): readonly string[] {
  return sheets
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        (row ?? []).flatMap((cell, column) => {
          const place = `${name}!${at} ${column}`;
          return cell === undefined || written.has(place) ? [] : [`${place} ${JSON.stringify(cell.value)}`];
        }),
      ),
    );
}

test("LibreOffice opens what we made of any producer's workbook, and finds in it what it found before", async () => {
  const made = await Promise.all(
    producers.map(async ({ name, make }) => {
      const bytes = await make();
      const host = hostOf(bytes);
      const reading = await readingOf(host);
      const plan = planWriteback(reading, assess(reading.workbook));
      await host.apply(plan);
      const own = reading.workbook.sheets.map((sheet) => sheet.name);
      return { name, bytes, after: host.bytes(), plan, own };
    }),
  );
  const opened = await recalculated(made.flatMap(({ bytes, after }) => [bytes, after]));
  for (const [index, { name, plan, own }] of made.entries()) {
    const [before, after] = await Promise.all([0, 1].map((each) => readingOf(hostOf(opened[2 * index + each] ?? new Uint8Array()))));
    const written = new Set(
      plan.flatMap((edit) => {
        const match = edit.kind === "cell" ? /^([A-Z]+)(\d+)$/.exec(edit.place.address) : null;
        const column = [...(match?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        return edit.kind === "cell" && match !== null ? [`${edit.place.sheet}!${Number(match[2]) - 1} ${column}`] : [];
      }),
    );
    const [was, is] = [before, after].map((reading) => (reading === undefined ? [] : values(reading.workbook, own, written)));
    expect([name, is?.length, was?.filter((each, at) => each !== is?.[at]).slice(0, 5)]).toEqual([name, was?.length, []]);
    expect(after?.workbook.sheets.map((sheet) => sheet.name)).toEqual([...own, "核算底稿", "核对结果"]);
  }
}, 300_000);
