import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Over what stays on top of the lists, and within the narrowest pane.
  menu: { zIndex: 3, maxWidth: "min(288px, calc(100vw - 16px))", boxSizing: "border-box", overflowWrap: "anywhere" },
});

/** The class of a menu that is drawn where its button stands, so that it belongs to a part of the pane that a screen reader can name. */
export function useMenuStyle(): string {
  return useStyles().menu;
}
