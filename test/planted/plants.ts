import { figureSeeds } from "./figure-plants";
import { formSeeds } from "./form-plants";
import { habitPlants } from "./formula-habits";
import { formulaSeeds } from "./formula-plants";
import { planted, type Bed, type Plant } from "./plant";
import { reportSeeds, spreadingIntoReport } from "./report-plants";
import { scoreSeeds } from "./score-plants";

/** Every plant for a right workbook: each is that workbook with one known error. */
export function plantsOf(bed: Bed): readonly Plant[] {
  const elsewhere = [...figureSeeds(bed), ...scoreSeeds(bed), ...formulaSeeds(bed), ...formSeeds(bed)].map((seed) =>
    spreadingIntoReport(bed, seed),
  );
  const seeds = [...elsewhere, ...reportSeeds(bed)];
  return [...seeds.map((seed) => planted(bed, seed)), ...habitPlants(bed)];
}
