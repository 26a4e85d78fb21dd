import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { mount } from "../taskpane/mount";
import { fetchResult } from "../taskpane/result-later";
import { darkTheme, lightTheme, usePrefersDark } from "../taskpane/theme";
import { Desk } from "./Desk";

// Not a class: those of the provider go to its menus too, which would then cover the page.
const fill = { height: "100%" } as const;

/** The page's entry: the theme that the system prefers, and the desk. */
function Page(): ReactElement {
  return (
    <FluentProvider style={fill} theme={usePrefersDark() ? darkTheme : lightTheme}>
      <Desk />
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root !== null) void fetchResult().then(() => mount(root).render(<Page />));
