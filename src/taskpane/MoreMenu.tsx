import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement } from "react";
import { words } from "./words";

interface MoreMenuProps {
  readonly busy: boolean;
  readonly onClearMarks: () => void;
  readonly onAskFiling: () => void;
}

/** What is done once, when the work is finished: marks away, and the file made ready to be filed. */
export function MoreMenu({ busy, onClearMarks, onAskFiling }: MoreMenuProps): ReactElement {
  return (
    <Menu positioning="below-end">
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
          <MenuItem icon={<EraserRegular />} onClick={onClearMarks}>
            {words.menu.clear}
          </MenuItem>
          <MenuItem icon={<DocumentCheckmarkRegular />} onClick={onAskFiling}>
            {words.menu.file}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
