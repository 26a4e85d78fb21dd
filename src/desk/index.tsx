import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { mount } from "../taskpane/mount";
import { darkTheme, lightTheme, usePrefersDark } from "../taskpane/theme";
import { Desk } from "./Desk";

const useStyles = makeStyles({ fill: { height: "100%" } });

/** The page's entry: the theme that the system prefers, and the desk. */
function Page(): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider className={styles.fill} theme={usePrefersDark() ? darkTheme : lightTheme}>
      <Desk />
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root !== null) mount(root).render(<Page />);
