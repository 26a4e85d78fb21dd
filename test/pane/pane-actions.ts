import type { PaneActions } from "../../src/taskpane/Pane";

/** Every callback of the pane, each writing down what it is told. */
export function mockedActions(): { readonly [name in keyof PaneActions]: jest.Mock } {
  return {
    onRecalculate: jest.fn(),
    onUndo: jest.fn(),
    onUndoAll: jest.fn(),
    onAccept: jest.fn(),
    onExplain: jest.fn(),
    onJudge: jest.fn(),
    onClearMarks: jest.fn(),
    onAskFiling: jest.fn(),
    onDropFiling: jest.fn(),
    onFile: jest.fn(),
    onReveal: jest.fn(),
    onExplainCell: jest.fn(),
    onCloseCell: jest.fn(),
    onWalk: jest.fn(),
    onChoose: jest.fn(),
    onDismissNote: jest.fn(),
    onCancel: jest.fn(),
    onCompare: jest.fn(),
    onDismissHint: jest.fn(),
    onCopyDiagnosis: jest.fn(),
    onAddReport: jest.fn(),
    onRemoveReport: jest.fn(),
    onCheckAlone: jest.fn(),
  };
}
