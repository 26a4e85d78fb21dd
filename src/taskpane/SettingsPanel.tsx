import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useEffect, useId, type ReactElement } from "react";
import type { Settings } from "../core/assessment";
import { defaultsOf, overruledBy, settingsUnder, type Policy } from "../core/policy";
import { settingsKey, settingsUnlike, settingText, type SettingName, type SomeSettings } from "../core/settings";
import { ChoiceSetting, type Choice } from "./ChoiceSetting";
import { inFront, outcomeOf, stepReadings, tolerancesBeside } from "./comparison";
import { Mixed } from "./Mixed";
import { nowText, thenText, toleranceText, valueText } from "./setting-text";
import { SettingSection } from "./SettingSection";
import { SourceOrder } from "./SourceOrder";
import { policyOf, type Known, type PaneState } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  fault: { overflowWrap: "anywhere" },
});

/** What of the pane's state the settings are about. */
export type SettingsState = Pick<PaneState, "chosen" | "policy" | "comparison" | "following">;

/** What can be asked for in the tab of the settings. */
export interface SettingsActions {
  readonly onChoose: (settings: SomeSettings) => void;
  /** Has it worked out what other choices would come to. */
  readonly onCompare: () => void;
  readonly onRecalculate: () => void;
  readonly onCheckAlone: (on: boolean) => void;
}

interface SettingsPanelProps extends SettingsActions {
  readonly known: Known;
  readonly busy: boolean;
  readonly state: SettingsState;
}

/** The few settings (设置), each with what it comes to on this workbook. */
export function SettingsPanel({ known, busy, state, ...actions }: SettingsPanelProps): ReactElement {
  const { onCompare } = actions;
  // After the first paint, and anew for every new result.
  useEffect(() => {
    if (!busy) onCompare();
  }, [known, busy, onCompare]);
  const settings = settingsUnder(policyOf(state), { ...known.notes.settings, ...state.chosen });
  return (
    <>
      <Top known={known} busy={busy} state={state} settings={settings} {...actions} />
      <Scoring known={known} busy={busy} state={state} settings={settings} onChoose={actions.onChoose} />
      <Writing known={known} state={state} settings={settings} onChoose={actions.onChoose} />
      {state.following.can ? <Alone on={state.following.auto} onCheckAlone={actions.onCheckAlone} /> : null}
    </>
  );
}

interface PartProps {
  readonly known: Known;
  readonly state: SettingsState;
  /** Those in force, or just chosen. */
  readonly settings: Settings;
  readonly onChoose: SettingsActions["onChoose"];
}

/** What choosing does, whether anything was chosen, and the two ways on from there: to write it, and back. */
function Top({
  known,
  busy,
  state,
  settings,
  onChoose,
  onRecalculate,
}: PartProps & { readonly busy: boolean } & SettingsActions): ReactElement {
  const styles = useStyles();
  const defaults = defaultsOf(policyOf(state));
  const unlike = Object.keys(settingsUnlike(settings, defaults)).length;
  const { note } = policyOf(state);
  const isUnkept = settingsKey(settings) !== settingsKey(settingsUnder(policyOf(state), known.notes.settings));
  const said = [
    unlike === 0 ? words.settings.allDefault : words.settings.unlike(unlike),
    ...(note === null ? [] : [words.settings.laid(note)]),
    ...(isUnkept && !busy ? [words.settings.unkept] : []),
  ];
  return (
    <div className={styles.top}>
      <PolicyFault state={state} />
      <p className={styles.text}>
        <Mixed text={words.settings.intro} />
      </p>
      <p className={styles.text}>
        <Mixed text={said.join(words.gap)} />
      </p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy || !known.outdated} onClick={onRecalculate}>
          {words.settings.write}
        </Button>
        <Button size="small" disabledFocusable={busy || unlike === 0} onClick={() => onChoose(defaults)}>
          {words.settings.restore}
        </Button>
      </div>
    </div>
  );
}

/** What is wrong in the file of the bureau's settings, and where. */
function PolicyFault({ state: { policy } }: { readonly state: SettingsState }): ReactElement | null {
  const styles = useStyles();
  if (policy.kind !== "fault") return null;
  const { what, where, got, may } = policy.fault;
  const said = [words.settings.fault.what[what](where, got, may.join(words.settings.or)), words.settings.fault.instead];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.fault}>
        <MessageBarTitle>{words.settings.fault.title}</MessageBarTitle>
        <Mixed text={said.join(words.gap)} />
      </MessageBarBody>
    </MessageBar>
  );
}

/** The settings that scores and findings follow from. */
function Scoring({ known, busy, state, settings, onChoose }: PartProps & { readonly busy: boolean }): ReactElement {
  const now = outcomeOf(known.assessment);
  const outcomeFor = (choice: SomeSettings): string => {
    const key = settingsKey({ ...settings, ...choice });
    if (key === settingsKey(known.assessment.settings)) return nowText(now);
    return thenText(state.comparison.outcomes.get(key) ?? null, now);
  };
  const steps = stepReadings.map((reading): Choice => ({
    value: reading,
    name: words.steps.readings[reading],
    outcome: outcomeFor({ steps: reading }),
  }));
  const tolerances = tolerancesBeside(settings.tolerance);
  const choices = tolerances.map((tolerance): Choice => ({
    value: settingText(tolerance),
    name: toleranceText(tolerance),
    outcome: outcomeFor({ tolerance }),
  }));
  return (
    <>
      <Section name="steps" known={known} state={state} settings={settings}>
        {(control) => (
          <ChoiceSetting
            {...control}
            choices={steps}
            chosen={settings.steps}
            onChoose={(value) =>
              onChoose(
                pick(
                  stepReadings.find((each) => each === value),
                  (reading) => ({ steps: reading }),
                ),
              )
            }
          />
        )}
      </Section>
      <Section name="sources" known={known} state={state} settings={settings}>
        {(control) => (
          <SourceOrder
            {...control}
            sources={settings.sources}
            busy={busy}
            outcomeOf={(source) =>
              source === settings.sources[0]
                ? outcomeFor({})
                : words.settings.outcome.front(outcomeFor({ sources: inFront(source, settings.sources) }))
            }
            onChoose={(sources) => onChoose({ sources })}
          />
        )}
      </Section>
      <Section name="tolerance" known={known} state={state} settings={settings}>
        {(control) => (
          <ChoiceSetting
            {...control}
            choices={choices}
            chosen={settingText(settings.tolerance)}
            onChoose={(value) =>
              onChoose(
                pick(
                  tolerances.find((each) => settingText(each) === value),
                  (tolerance) => ({ tolerance }),
                ),
              )
            }
          />
        )}
      </Section>
    </>
  );
}

function pick<T>(value: T | undefined, make: (value: T) => SomeSettings): SomeSettings {
  return value === undefined ? {} : make(value);
}

/** The settings about what is written. */
function Writing({ known, state, settings, onChoose }: PartProps): ReactElement {
  const { tally } = state.comparison;
  const counted = (text: (count: number) => string, count: number | undefined): string =>
    count === undefined ? words.settings.outcome.unknown : text(count);
  const kinds = (["formulas", "values"] as const).map((kind): Choice => ({
    value: kind,
    name: words.settings.writeback[kind].name,
    outcome: counted(words.settings.writeback[kind].text, tally?.formulas),
  }));
  const marks = (["on", "off"] as const).map((kind): Choice => ({
    value: kind,
    name: words.settings.marks[kind].name,
    outcome: counted(words.settings.marks[kind].text, tally?.marks),
  }));
  return (
    <>
      <Section name="writeback" known={known} state={state} settings={settings}>
        {(control) => (
          <ChoiceSetting
            {...control}
            choices={kinds}
            chosen={settings.writeback}
            onChoose={(value) => onChoose({ writeback: value === "values" ? "values" : "formulas" })}
          />
        )}
      </Section>
      <Section name="marks" known={known} state={state} settings={settings}>
        {(control) => (
          <ChoiceSetting
            {...control}
            choices={marks}
            chosen={settings.marks ? "on" : "off"}
            onChoose={(value) => onChoose({ marks: value === "on" })}
          />
        )}
      </Section>
    </>
  );
}

interface SectionProps extends Pick<PartProps, "known" | "state" | "settings"> {
  readonly name: SettingName;
  readonly children: (control: { readonly labelledBy: string; readonly locked: boolean }) => ReactElement;
}

function Section({ name, known, state, settings, children }: SectionProps): ReactElement {
  const id = useId();
  const policy = policyOf(state);
  const locked = lockText(policy, name, known.notes.settings);
  const isChanged = name in settingsUnlike(settings, defaultsOf(policy));
  return (
    <SettingSection id={id} title={words.settings.title[name]} changed={isChanged} about={words.settings.about[name]} locked={locked}>
      {children({ labelledBy: id, locked: locked !== null })}
    </SettingSection>
  );
}

/** Who has laid a setting down, and what the workbook would have had instead; null where it is open. */
function lockText(policy: Policy, name: SettingName, kept: SomeSettings): string | null {
  if (!policy.locked.includes(name)) return null;
  const overruled = overruledBy(policy, kept);
  const lost = name in overruled ? [words.settings.overruled(valueText(overruled, name))] : [];
  return [words.settings.locked(policy.note), ...lost].join(words.gap);
}

/** Whether changes lead to a new result by themselves (自动重新核对). */
function Alone({ on, onCheckAlone }: { readonly on: boolean; readonly onCheckAlone: (on: boolean) => void }): ReactElement {
  const id = useId();
  const { alone } = words.settings;
  const choices = (["off", "on"] as const).map((kind): Choice => ({ value: kind, name: alone[kind].name, outcome: alone[kind].text }));
  return (
    <SettingSection id={id} title={alone.title} changed={false} about={alone.about} locked={null}>
      <ChoiceSetting
        labelledBy={id}
        locked={false}
        choices={choices}
        chosen={on ? "on" : "off"}
        onChoose={(value) => onCheckAlone(value === "on")}
      />
    </SettingSection>
  );
}
