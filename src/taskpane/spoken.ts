import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** The class of a text that is there for screen readers alone. */
export function useSpoken(): string {
  return useStyles().spoken;
}
