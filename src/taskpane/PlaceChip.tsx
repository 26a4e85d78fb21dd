import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Place } from "../core/grid/address";
import { placeText } from "./figures";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  chip: {
    maxWidth: "100%",
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A cell to jump to, as a small button such as `附件4 B10`. */
export function PlaceChip({ place, onReveal }: { readonly place: Place; readonly onReveal: (place: Place) => void }): ReactElement {
  const text = placeText(place);
  return (
    <button type="button" className={useStyles().chip} title={words.locatePlace(text)} onClick={() => onReveal(place)}>
      <span lang={langOf(text)}>{text}</span>
    </button>
  );
}
