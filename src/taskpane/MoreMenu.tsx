import { Button, Menu, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { BookQuestionMarkRegular } from "@fluentui/react-icons/svg/book-question-mark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { ChatHelpRegular } from "@fluentui/react-icons/svg/chat-help";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement } from "react";
import { helpPage } from "./help-page";
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
 * What is done now and then: a cell asked about; when the work is finished the marks away, and the file made ready to be filed. What
 * explains (the help page, which keys there are, what a helper has to know) is there while something else is under way, too.
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
          title={words.menu.more}
          aria-label={words.menu.more}
        />
      </MenuTrigger>
      <MenuPopover className={useMenuStyle()}>
        <MenuList>
          {selects ? (
            <MenuItem icon={<ChatHelpRegular />} disabled={busy} onClick={onExplainCell}>
              {words.cell.menu}
            </MenuItem>
          ) : null}
          <MenuItem icon={<EraserRegular />} disabled={busy} onClick={onClearMarks}>
            {words.menu.clear}
          </MenuItem>
          <MenuItem icon={<DocumentCheckmarkRegular />} disabled={busy} onClick={onAskFiling}>
            {words.menu.file}
          </MenuItem>
          <MenuItemLink icon={<BookQuestionMarkRegular />} href={helpPage} target="_blank" rel="noopener">
            {words.menu.help}
          </MenuItemLink>
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
