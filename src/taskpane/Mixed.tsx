import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import type { Refusal } from "../host/host";
import { detailOf, langOf, piecesOf } from "./words/language";

const useStyles = makeStyles({ detail: { display: "block", marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 } });

/** A sentence of the pane with names in it that are Chinese in any language, each marked as such. */
export function Mixed({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {piecesOf(text).map((piece, index) =>
        langOf(piece) === undefined ? (
          <Fragment key={index}>{piece}</Fragment>
        ) : (
          <span key={index} lang={langOf(piece)}>
            {piece}
          </span>
        ),
      )}
    </>
  );
}

/** What the host itself said of a refusal, below the pane's own sentence; nothing where that is the same. */
export function Detail({ refusal }: { readonly refusal: Refusal }): ReactElement | null {
  const styles = useStyles();
  const detail = detailOf(refusal);
  if (detail === null) return null;
  return (
    <span className={styles.detail} lang={langOf(detail)}>
      {detail}
    </span>
  );
}
