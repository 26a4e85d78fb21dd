import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Judgement, ScoredRow, StepReading } from "../core/assessment";
import type { FindingListActions } from "./FindingItem";
import { FindingList } from "./FindingList";
import { Hero } from "./Hero";
import { ScoreList } from "./ScoreList";
import type { Known } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ResultProps extends FindingListActions {
  readonly known: Known;
  readonly busy: boolean;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null) => void;
  readonly onChooseSteps: (steps: StepReading) => void;
}

type TabName = "findings" | "scores";

/** The result: the total on top, below it what is wrong, or how each score follows. */
export function Result({ known, busy, onReveal, onAccept, onExplain, onJudge, onChooseSteps }: ResultProps): ReactElement {
  const styles = useStyles();
  const { assessment } = known;
  const [tab, setTab] = useState<TabName>("findings");
  const [target, setTarget] = useState<ScoredRow | null>(null);
  const showRow = (row: ScoredRow): void => {
    setTarget(row);
    setTab("scores");
  };
  const chooseTab = (value: unknown): void => {
    setTarget(null);
    setTab(value === "scores" ? "scores" : "findings");
  };
  return (
    <>
      <Hero assessment={assessment} onShowRow={showRow} />
      <TabList className={styles.tabs} selectedValue={tab} onTabSelect={(_, { value }) => chooseTab(value)}>
        <Tab value="findings" id="tab-findings" aria-controls="panel">
          {words.tabs.findings} {assessment.findings.length}
        </Tab>
        <Tab value="scores" id="tab-scores" aria-controls="panel">
          {words.tabs.scores} {assessment.rows.length}
        </Tab>
      </TabList>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
        {tab === "findings" ? (
          <FindingList known={known} busy={busy} onReveal={onReveal} onAccept={onAccept} onExplain={onExplain} />
        ) : (
          // A new target makes a new list, so that its row starts open.
          <ScoreList
            key={target?.place.address ?? ""}
            known={known}
            busy={busy}
            target={target}
            onReveal={onReveal}
            onJudge={onJudge}
            onChooseSteps={onChooseSteps}
          />
        )}
      </div>
    </>
  );
}
