import { useRef, type ChangeEvent, type ReactElement } from "react";

interface Wanted {
  /** What is picked here; the button that opens the dialog says it to the user. */
  readonly label: string;
  /** A folder with all that is below it, or files. */
  readonly of: "folder" | "files";
  readonly onPick: (files: readonly File[]) => void;
}

/** The system's dialog for a folder or for any number of files: an input that nobody sees, to be drawn, and the way to open it. */
export function useFilesPicker({ label, of, onPick }: Wanted): { readonly input: ReactElement; readonly open: () => void } {
  const input = useRef<HTMLInputElement>(null);
  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    // Emptied, so that choosing the same files again picks them again.
    target.value = "";
    if (files.length > 0) onPick(files);
  };
  const asks = of === "folder" ? { webkitdirectory: "" } : { accept: ".xlsx,.xlsm" };
  return {
    input: <input ref={input} hidden type="file" multiple {...asks} aria-label={label} onChange={pick} />,
    open: () => input.current?.click(),
  };
}
