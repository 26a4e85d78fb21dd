import { Button, Input, makeStyles, mergeClasses, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useState, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import type { AnnexNumber } from "../core/assessment";
import { belowTabs } from "./finding-focus";
import { sheetChoices, type Filter, type SheetChoice } from "./finding-filter";
import type { Known } from "./state";
import { findingsOf, severities } from "./summary";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Below the tabs, which stay too; a low pane has no room for both.
    "@media (min-height: 560px)": { position: "sticky", top: belowTabs, zIndex: 1 },
  },
  row: { display: "flex", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  // At a large zoom the three classes take two lines.
  classes: { flexWrap: "wrap" },
  toggle: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  sheet: { flexShrink: 0, width: "40%", maxWidth: "160px" },
  // The boxes inside would not shrink below Fluent's own width.
  search: { flexGrow: 1, minWidth: 0 },
  clear: { minWidth: 0, padding: 0 },
});

interface FindingFilterProps {
  readonly known: Known;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  /** The user leaves the search box: for the first finding, or for where he came from. */
  readonly onLeave: (to: "first" | "back") => void;
}

/** Which findings are listed: a class, a sheet, words; two rows that stay in view. */
export function FindingFilter({ known, filter, onFilter, search, onLeave }: FindingFilterProps): ReactElement {
  const styles = useStyles();
  const { findings } = known.assessment;
  return (
    <div className={styles.bar}>
      <div className={mergeClasses(styles.row, styles.classes)} role="group" aria-label={words.filter}>
        {severities.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            className={styles.toggle}
            checked={filter.only === severity}
            onClick={() => onFilter({ ...filter, only: filter.only === severity ? null : severity })}
          >
            {words.severity[severity].name} {findingsOf(findings, severity).length}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.row}>
        <Select
          size="small"
          className={styles.sheet}
          aria-label={words.findings.sheet}
          // A select takes a text alone; no sheet has an empty name.
          value={filter.sheet ?? ""}
          onChange={(_, { value }) => onFilter({ ...filter, sheet: value === "" ? null : value })}
        >
          <option value="">{words.findings.allSheets}</option>
          {sheetChoices(known, filter.sheet).map((choice) => (
            <option key={choice.sheet} value={choice.sheet} lang={langOf(choice.sheet)}>
              {words.findings.sheetOption(sheetText(choice), choice.count)}
            </option>
          ))}
        </Select>
        <Search text={filter.text} search={search} onSearch={(text) => onFilter({ ...filter, text })} onLeave={onLeave} />
      </div>
    </div>
  );
}

/** A sheet under its own name, with the annex that it is where the name does not say so. */
function sheetText({ sheet, annex }: SheetChoice): string {
  if (annex === null) return sheet;
  const name = words.annex(annex as AnnexNumber);
  return sheet.includes(`附件${annex}`) ? sheet : words.findings.annexSheet(name, sheet);
}

interface SearchProps {
  readonly text: string;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onSearch: (text: string) => void;
  readonly onLeave: FindingFilterProps["onLeave"];
}

function Search({ text, search, onSearch, onLeave }: SearchProps): ReactElement {
  const styles = useStyles();
  // While a word is being composed, what stands in the box is not yet what is meant.
  const [{ draft, of }, setDraft] = useState({ draft: text, of: text });
  if (of !== text) setDraft({ draft: text, of: text });
  const take = (value: string, isComposing: boolean): void => {
    setDraft({ draft: value, of: isComposing ? text : value });
    if (!isComposing) onSearch(value);
  };
  const press = (event: KeyboardEvent): void => {
    // The keys that choose a word of an input method are its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      take("", false);
      onLeave("back");
    } else if (event.key === "ArrowDown") onLeave("first");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const clear = (): void => {
    take("", false);
    search.current?.focus();
  };
  return (
    <Input
      size="small"
      className={styles.search}
      input={{ className: styles.search, role: "searchbox", ref: search }}
      aria-label={words.findings.search}
      aria-keyshortcuts="/"
      placeholder={words.findings.searchHint}
      title={words.findings.searchTitle}
      value={draft}
      contentBefore={<SearchRegular aria-hidden />}
      contentAfter={
        draft === "" ? null : (
          <Button
            className={styles.clear}
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.findings.clearSearch}
            onClick={clear}
          />
        )
      }
      onChange={(event, { value }) => take(value, (event.nativeEvent as InputEvent).isComposing)}
      onCompositionEnd={(event) => take(event.currentTarget.value, false)}
      onKeyDown={press}
    />
  );
}
