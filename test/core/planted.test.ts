import { describePlanted } from "../planted/described";
import { layouts } from "../planted/layouts";

describePlanted("errors planted into right workbooks", layouts);
