import { noticeIn } from "./notice";

// The page in a dialog of Office: what its address asks to show, as text and nothing else, a line for each language, marked with it.
const [notice, root] = [noticeIn(location.href), document.getElementById("root")];
if (notice !== null && root !== null) {
  document.documentElement.lang = notice.lang;
  root.append(line(notice.said, notice.lang));
  if (notice.detail !== null) root.append(line(notice.detail, "zh-CN"));
}

function line(text: string, lang: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.lang = lang;
  paragraph.textContent = text;
  return paragraph;
}
