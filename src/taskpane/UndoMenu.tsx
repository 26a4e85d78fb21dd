import { Button, makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactElement } from "react";
import { useMenuStyle } from "./menu-style";
import { Mixed } from "./Mixed";
import { isBusy, type PaneState } from "./state";
import { words } from "./words";
import { stepName } from "./words/language";

const useStyles = makeStyles({
  // On the right whether there is room on one line or not; the words, not the edge of their button, stand in line.
  undo: { flexShrink: 0, marginLeft: "auto", marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface UndoMenuProps {
  readonly state: PaneState;
  readonly onUndo: () => void;
  readonly onUndoAll: () => void;
}

/** The way back: one step as a button; where there are several, the last or all of them. */
export function UndoMenu({ state, onUndo, onUndoAll }: UndoMenuProps): ReactElement {
  const styles = useStyles();
  const menu = useMenuStyle();
  const steps = stepNames(state);
  const last = steps.at(-1);
  if (last === undefined || steps.length === 1)
    return (
      <Button
        data-home="undo"
        className={styles.undo}
        appearance="subtle"
        size="small"
        icon={<ArrowUndoRegular />}
        disabledFocusable={isBusy(state) || last === undefined}
        title={last}
        onClick={onUndo}
      >
        {words.undo.last}
      </Button>
    );
  return (
    <Menu inline positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          data-home="undo"
          className={styles.undo}
          appearance="subtle"
          size="small"
          icon={<ArrowUndoRegular />}
          disabledFocusable={isBusy(state)}
        >
          {words.undo.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={menu}>
        <MenuList>
          <MenuItem onClick={onUndo}>
            <Mixed text={words.undo.lastOf(last)} />
          </MenuItem>
          <MenuItem onClick={onUndoAll}>
            <Mixed text={words.undo.all(steps.length, shortList(state))} />
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What can be taken back by name, the oldest first: what the file kept from before, then what this session wrote. */
function stepNames({ kept, undos }: PaneState): readonly string[] {
  return [...kept.map((step) => words.undo.earlier(stepName(step))), ...undos.map(({ doing }) => words.doing[doing])];
}

const shownSteps = 5;

/** Of a long row of steps only the last ones are named; that they are from before is said once for all of them. */
function shortList({ kept, undos }: PaneState): string {
  const { earlier, separator } = words.undo;
  const now = undos.map(({ doing }) => words.doing[doing]).slice(-shownSteps);
  const before = now.length < shownSteps ? kept.slice(now.length - shownSteps).map(stepName) : [];
  const shown = [...(before.length === 0 ? [] : [earlier(before.join(separator), before.length)]), ...now].join(separator);
  return kept.length + undos.length > shownSteps ? `…${separator}${shown}` : shown;
}
