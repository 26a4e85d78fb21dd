import { useRef, type ChangeEvent, type ReactElement } from "react";

interface Wanted {
  /** What is picked here; the button that opens the dialog says it to the user. */
  readonly label: string;
  /** The endings that the dialog offers, such as `.docx`. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
}

/** The system's dialog for files behind a button of ours: an input that nobody sees, to be drawn, and the way to open it. */
export function useFilePicker({ label, accept, onPick }: Wanted): { readonly input: ReactElement; readonly open: () => void } {
  const input = useRef<HTMLInputElement>(null);
  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // Emptied, so that choosing the same file again picks it again.
    target.value = "";
    if (file !== undefined) onPick(file);
  };
  return {
    input: <input ref={input} hidden type="file" accept={accept} aria-label={label} onChange={pick} />,
    open: () => input.current?.click(),
  };
}
