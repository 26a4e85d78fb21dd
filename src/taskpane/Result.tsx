import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Judgement, ScoredRow } from "../core/assessment";
import type { Severity } from "../core/check/finding";
import { everything, type Filter } from "./finding-filter";
import { newMemory, type Memory } from "./finding-memory";
import type { FindingListActions } from "./FindingItem";
import { FindingList } from "./FindingList";
import { Hero } from "./Hero";
import { askedRows, isOpen } from "./judgement";
import type { Drafts } from "./JudgementForm";
import { JudgementList } from "./JudgementList";
import type { Entry } from "./matters";
import { ScoreList } from "./ScoreList";
import { SettingsPanel, type SettingsActions, type SettingsState } from "./SettingsPanel";
import type { Known } from "./state";
import { useTabStart } from "./tab-start";
import { TotalLine } from "./TotalLine";
import { words } from "./words";

const useStyles = makeStyles({
  // With what has to stay in view above the list.
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // In a language of longer words, or at a large zoom.
  tabs: { flexWrap: "wrap" },
});

export interface ResultProps extends FindingListActions, SettingsActions {
  readonly known: Known;
  readonly busy: boolean;
  readonly state: SettingsState;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null, others?: readonly ScoredRow[]) => void;
}

const tabs = ["findings", "scores", "open", "settings"] as const;
type TabName = (typeof tabs)[number];

/** What a link led to: it starts open and takes the focus. A new one is a new object, even where it leads to the same. */
type Target = { readonly finding: string } | { readonly row: ScoredRow };

/** The result: the total on top, below it what is wrong, how each score follows, what a person must tell, and by which settings. */
export function Result(props: ResultProps): ReactElement {
  const styles = useStyles();
  const { known, onReveal } = props;
  const { assessment } = known;
  const [tab, setTab] = useState<TabName>("findings");
  // What is asked for stays while tabs change and when a new result comes.
  const [filter, setFilter] = useState<Filter>(everything);
  const [memory] = useState(newMemory);
  const [target, setTarget] = useState<Target | null>(null);
  // Not what is shown, so nothing is drawn anew for it.
  const [drafts] = useState<Drafts>(() => new Map());
  const go = (name: TabName, to: Target | null = null): void => {
    setTarget(to);
    setTab(name);
  };
  useTabStart(tab, target !== null);
  const showFinding = ({ key, matter }: Entry): void => {
    setFilter(everything);
    go("findings", { finding: key });
    onReveal(matter.finding.place);
  };
  const showClass = (severity: Severity): void => {
    setFilter({ ...everything, only: severity });
    go("findings");
  };
  const counts: Readonly<Record<TabName, number | null>> = {
    findings: assessment.findings.length,
    scores: assessment.rows.length,
    open: askedRows(known).filter(isOpen).length,
    settings: null,
  };
  return (
    <>
      <Hero known={known} onShowRow={(row) => go("scores", { row })} onShowClass={showClass} onShowFinding={showFinding} />
      <div className={styles.top}>
        <TabList className={styles.tabs} size="small" selectedValue={tab} onTabSelect={(_, { value }) => go(value as TabName)}>
          {tabs.map((name) => (
            <Tab key={name} value={name} id={`tab-${name}`} aria-controls="panel">
              {words.tabs[name]} {counts[name]}
            </Tab>
          ))}
        </TabList>
        {tab === "open" ? <TotalLine known={known} onAsk={({ row }) => go("open", { row })} /> : null}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
        <Panel {...props} {...{ tab, filter, memory, drafts, target }} onFilter={setFilter} onAsk={(row) => go("open", { row })} />
      </div>
    </>
  );
}

interface PanelProps extends ResultProps {
  readonly tab: TabName;
  readonly filter: Filter;
  readonly memory: Memory;
  readonly target: Target | null;
  readonly drafts: Drafts;
  readonly onFilter: (filter: Filter) => void;
  readonly onAsk: (row: ScoredRow) => void;
}

function Panel({ tab, target, filter, memory, drafts, onFilter, onAsk, onJudge, ...shared }: PanelProps): ReactElement {
  const { known, busy, onReveal } = shared;
  switch (tab) {
    case "findings": {
      const key = target !== null && "finding" in target ? target : null;
      return <FindingList {...shared} filter={filter} memory={memory} target={key} onFilter={onFilter} />;
    }
    case "scores": {
      const row = target !== null && "row" in target ? target.row : null;
      // A new target makes a new list, so that its row starts open.
      return <ScoreList key={row?.place.address ?? ""} target={row} {...{ known, busy, onReveal, onAsk }} onChoose={shared.onChoose} />;
    }
    case "open": {
      const row = target !== null && "row" in target ? target : null;
      return <JudgementList target={row} {...{ known, busy, drafts, onReveal, onJudge }} />;
    }
    case "settings":
      return <SettingsPanel {...shared} />;
  }
}
