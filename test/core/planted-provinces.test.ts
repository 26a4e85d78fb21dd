import { describePlanted } from "../planted/described";
import { provinceLayouts } from "../planted/province-layouts";

describePlanted("errors planted into right workbooks in the manner of other provinces", provinceLayouts);
