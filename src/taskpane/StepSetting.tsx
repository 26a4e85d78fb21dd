import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { StepReading } from "../core/assessment";
import { words } from "./words";

const readings: readonly StepReading[] = ["whole", "proportional", "started"];

const useStyles = makeStyles({
  setting: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  group: { display: "flex", flexWrap: "wrap", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface StepSettingProps {
  readonly chosen: StepReading;
  readonly busy: boolean;
  readonly onChoose: (steps: StepReading) => void;
}

/** The choice of how a deduction step that is not complete counts (不足一档). */
export function StepSetting({ chosen, busy, onChoose }: StepSettingProps): ReactElement {
  const styles = useStyles();
  const label = useId();
  const choose = (value: string): void => {
    const steps = readings.find((reading) => reading === value);
    if (steps !== undefined) onChoose(steps);
  };
  return (
    <div className={styles.setting}>
      <div id={label} className={styles.label}>
        {words.steps.label}
      </div>
      <RadioGroup
        className={styles.group}
        layout="horizontal"
        aria-labelledby={label}
        disabled={busy}
        value={chosen}
        onChange={(_, { value }) => choose(value)}
      >
        {readings.map((reading) => (
          <Radio key={reading} value={reading} label={words.steps.readings[reading]} />
        ))}
      </RadioGroup>
    </div>
  );
}
