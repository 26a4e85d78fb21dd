import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { ChatHelpRegular } from "@fluentui/react-icons/svg/chat-help";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement } from "react";
import { useMenuStyle } from "./menu-style";
import { words } from "./words";

interface MoreMenuProps {
  readonly busy: boolean;
  /** Whether the host knows which cell is selected. */
  readonly selects: boolean;
  readonly onExplainCell: () => void;
  readonly onClearMarks: () => void;
  readonly onAskFiling: () => void;
  readonly onCopyDiagnosis: () => void;
  readonly onShowKeys: () => void;
}

/**
 * What is done now and then: a cell asked about; when the work is finished the marks away, and the file made ready to be filed; which
 * keys there are; what a helper has to know.
 */
export function MoreMenu(props: MoreMenuProps): ReactElement {
  const { busy, selects, onExplainCell, onClearMarks, onAskFiling, onCopyDiagnosis, onShowKeys } = props;
  return (
    <Menu inline positioning="below-end">
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
      <MenuPopover className={useMenuStyle()}>
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
          <MenuItem icon={<KeyboardRegular />} onClick={onShowKeys}>
            {words.keys.title}
          </MenuItem>
          <MenuItem icon={<CopyRegular />} onClick={onCopyDiagnosis}>
            {words.diagnosis.menu}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
