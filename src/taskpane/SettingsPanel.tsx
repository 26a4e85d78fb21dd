import type { ReactElement } from "react";
import type { Settings } from "../core/assessment";
import type { Known } from "./state";
import { StepSetting } from "./StepSetting";

interface SettingsPanelProps {
  readonly known: Known;
  readonly busy: boolean;
  readonly onChoose: (settings: Partial<Settings>) => void;
}

/** The few settings (设置), each with what it comes to on this workbook. */
export function SettingsPanel({ known, busy, onChoose }: SettingsPanelProps): ReactElement {
  return <StepSetting chosen={known.assessment.settings.steps} busy={busy} onChoose={(steps) => onChoose({ steps })} />;
}
