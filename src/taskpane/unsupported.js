// The first script of the page, in the JavaScript of Internet Explorer: Excel 2016 and 2019 with a volume licence
// show add-ins in Trident, older Excel in EdgeHTML, and there nothing after this script can run.
// It is copied as it stands, so its words cannot come from the catalogue: both languages, since nothing tells which.
(function () {
  "use strict";
  if (!/Trident\/|MSIE |Edge\/\d/.test(navigator.userAgent)) return;

  function paragraph(text, size, lang) {
    var element = document.createElement("p");
    element.lang = lang || "zh-CN";
    element.style.fontSize = size;
    element.style.lineHeight = "1.6";
    element.style.margin = "0 0 12px";
    element.appendChild(document.createTextNode(text));
    return element;
  }

  function tell() {
    var body = document.body;
    body.innerHTML = "";
    body.style.padding = "16px";
    body.style.fontFamily = '"Microsoft YaHei", sans-serif';
    body.appendChild(paragraph("这个版本的 Excel 打不开“绩效核分”面板", "18px"));
    body.appendChild(
      paragraph("Excel 2016、2019 批量授权版内置的是旧浏览器（Internet Explorer 内核），面板需要 Microsoft Edge WebView2。", "14px")
    );
    body.appendChild(paragraph("可以这样做：", "14px"));
    body.appendChild(
      paragraph("1. 换用 Excel 2021、Microsoft 365 或网页版 Excel；零售版 Excel 2016、2019 请安装 WebView2 运行时后重启 Excel。", "14px")
    );
    body.appendChild(
      paragraph("2. 或者请信息人员给出“绩效核分”网页的地址，用 Edge 或 Chrome 打开，把工作簿拖进去核对，再保存结果。", "14px")
    );
    body.appendChild(paragraph("This version of Excel cannot show the Rescore pane", "18px", "en"));
    body.appendChild(
      paragraph(
        "Its built-in browser is Internet Explorer or the old Edge; the pane needs Microsoft Edge WebView2. " +
          "Use Excel 2021, Microsoft 365 or Excel on the web. " +
          "With a retail Excel 2016 or 2019, install the WebView2 runtime and restart Excel. " +
          "Or ask for the address of the Rescore web page, open it in Edge or Chrome, drop the workbook onto it, and save the result.",
        "14px",
        "en"
      )
    );
  }

  // After everything else: a script that cannot be parsed here must not write over the message.
  if (window.addEventListener) window.addEventListener("load", tell);
  else window.attachEvent("onload", tell);
})();
