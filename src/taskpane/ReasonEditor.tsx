import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { Mixed } from "./Mixed";
import { words } from "./words";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  text: { width: "100%", minWidth: 0 },
});

interface ReasonEditorProps {
  /** What was written before; empty for a first reason. */
  readonly text: string;
  /** 基本平衡 is to be put right rather than explained, and the field says so. */
  readonly mustMend: boolean;
  readonly busy: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Writes why a discrepancy may stand (情况说明), in place: Ctrl+Enter saves, Escape leaves. */
export function ReasonEditor({ text, mustMend, busy, onSave, onCancel }: ReasonEditorProps): ReactElement {
  const styles = useStyles();
  const [draft, setDraft] = useState(text);
  const [missing, setMissing] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const focus = (): void => editor.current?.querySelector("textarea")?.focus();
  useEffect(focus, []);
  const save = (): void => {
    const said = draft.trim();
    setMissing(said === "");
    if (said === "") focus();
    else if (!busy) onSave(said);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={editor} className={styles.editor} onKeyDown={press}>
      <Field
        label={
          <span>
            <Mixed text={words.reason.label} />
          </span>
        }
        required
        hint={mustMend ? words.reason.mustMend + words.gap + words.reason.hint : words.reason.hint}
        {...(missing ? { validationMessage: words.reason.required } : {})}
      >
        <Textarea
          className={styles.text}
          value={draft}
          placeholder={words.reason.placeholder}
          rows={3}
          onChange={(_, { value }) => setDraft(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabledFocusable={busy} onClick={save}>
          {words.reason.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
