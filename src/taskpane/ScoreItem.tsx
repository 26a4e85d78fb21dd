import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import type { ScoredRow } from "../core/assessment";
import { placeText } from "./figures";
import { RowHead } from "./RowHead";
import { ScoreDetail, type ScoreDetailProps } from "./ScoreDetail";
import { words } from "./words";

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
});

interface ScoreItemProps extends ScoreDetailProps {
  readonly row: ScoredRow;
  /** Whether a link led here: it starts open and takes the focus. */
  readonly target: boolean;
}

/** One scored row, opening to how its score follows. */
export function ScoreItem({ target, ...props }: ScoreItemProps): ReactElement {
  const { row } = props;
  const detail = useId();
  const item = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState(target);
  useEffect(() => {
    if (target) item.current?.querySelector("button")?.focus();
  }, [target]);
  return (
    <li ref={item} className={useStyles().item} data-home={placeText(row.place)}>
      <RowHead
        row={row}
        below={row.judged ? words.score.judged : null}
        toggle={{ open, controls: detail, onToggle: () => setOpen(!open) }}
      />
      <div id={detail}>{open ? <ScoreDetail {...props} /> : null}</div>
    </li>
  );
}
