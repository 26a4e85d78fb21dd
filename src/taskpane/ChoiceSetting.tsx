import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Mixed } from "./Mixed";

const useStyles = makeStyles({
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  outcome: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  locked: { color: "inherit" },
});

/** One of several values, with what it comes to. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly outcome: string;
}

interface ChoiceSettingProps {
  readonly labelledBy: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly locked: boolean;
  readonly onChoose: (value: string) => void;
}

/** One value of several. While something is under way it rests without being disabled, which would cost the keyboard its place. */
export function ChoiceSetting({ labelledBy, choices, chosen, locked, onChoose }: ChoiceSettingProps): ReactElement {
  const styles = useStyles();
  return (
    <RadioGroup
      className={styles.group}
      aria-labelledby={labelledBy}
      disabled={locked}
      value={chosen}
      onChange={(_, { value }) => {
        if (!locked) onChoose(value);
      }}
    >
      {choices.map(({ value, name, outcome }) => (
        <Radio
          key={value}
          value={value}
          label={
            <>
              {name}
              <span className={`${styles.outcome} ${locked ? styles.locked : ""}`}>
                <Mixed text={outcome} />
              </span>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
