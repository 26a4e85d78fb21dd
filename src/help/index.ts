import { startFilter } from "./filter";

startFilter();
