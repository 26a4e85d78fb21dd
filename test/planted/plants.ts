import { figureSeeds } from "./figure-plants";
import { formulaSeeds } from "./formula-plants";
import { planted, type Bed, type Plant } from "./plant";
import { scoreSeeds } from "./score-plants";

/** Every plant for a right workbook: each is that workbook with one known error. */
export function plantsOf(bed: Bed): readonly Plant[] {
  return [...figureSeeds(bed), ...scoreSeeds(bed), ...formulaSeeds(bed)].map((seed) => planted(bed, seed));
}
