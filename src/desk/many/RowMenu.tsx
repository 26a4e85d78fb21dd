import { Menu, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { words } from "../words";
import type { Entry } from "./queue";

/** What can be done with one file of the list. */
export interface RowMenuActions {
  readonly onOpen: (entry: Entry) => void;
  readonly onReturn: (entry: Entry) => void;
  readonly onCompare: (entry: Entry, before: Entry) => void;
  /** The other file is chosen next. */
  readonly onCompareWith: (entry: Entry) => void;
}

interface RowMenuProps extends RowMenuActions {
  readonly entry: Entry;
  /** The button that it hangs from. */
  readonly target: HTMLElement;
  readonly before: Entry | null;
  readonly onClose: () => void;
}

/** The menu of a row: one for all rows, since two thousand would be felt. */
export function RowMenu({ entry, target, before, onClose, onOpen, onReturn, onCompare, onCompareWith }: RowMenuProps): ReactElement {
  const isDone = entry.status.kind === "done";
  const close = (): void => {
    onClose();
    target.focus();
  };
  return (
    <Menu open onOpenChange={(_, { open }) => open || close()} positioning={{ target, position: "below", align: "end" }}>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onOpen(entry)}>{words.many.openRow}</MenuItem>
          <MenuItem disabled={!isDone} onClick={() => onReturn(entry)}>
            {words.many.exportReturn}
          </MenuItem>
          {before === null ? null : (
            <MenuItem disabled={!isDone || before.status.kind !== "done"} onClick={() => onCompare(entry, before)}>
              {words.many.compare}
            </MenuItem>
          )}
          <MenuItem disabled={!isDone} onClick={() => onCompareWith(entry)}>
            {words.many.compareWith}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
