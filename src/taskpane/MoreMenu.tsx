import { Button, Menu, MenuDivider, MenuItem, MenuItemSwitch, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { ChatHelpRegular } from "@fluentui/react-icons/svg/chat-help";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement } from "react";
import type { Following } from "./state";
import { words } from "./words";

const alone = "alone";

interface MoreMenuProps {
  readonly busy: boolean;
  readonly following: Following;
  /** Whether the host knows which cell is selected. */
  readonly selects: boolean;
  readonly onExplainCell: () => void;
  readonly onClearMarks: () => void;
  readonly onAskFiling: () => void;
  readonly onCheckAlone: (on: boolean) => void;
}

/**
 * What is done now and then: a cell asked about; when the work is finished the marks away, and the file made ready to be filed;
 * and whether changes are followed.
 */
export function MoreMenu({
  busy,
  following,
  selects,
  onExplainCell,
  onClearMarks,
  onAskFiling,
  onCheckAlone,
}: MoreMenuProps): ReactElement {
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ [alone]: following.auto ? [alone] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => onCheckAlone(checkedItems.includes(alone))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          data-home="more"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          disabledFocusable={busy}
          title={words.menu.more}
          aria-label={words.menu.more}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {selects ? (
            <MenuItem icon={<ChatHelpRegular />} onClick={onExplainCell}>
              {words.cell.menu}
            </MenuItem>
          ) : null}
          <MenuItem icon={<EraserRegular />} onClick={onClearMarks}>
            {words.menu.clear}
          </MenuItem>
          <MenuItem icon={<DocumentCheckmarkRegular />} onClick={onAskFiling}>
            {words.menu.file}
          </MenuItem>
          {following.can ? (
            <>
              <MenuDivider />
              <MenuItemSwitch name={alone} value={alone} subText={words.menu.aloneHint}>
                {words.menu.alone}
              </MenuItemSwitch>
            </>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
