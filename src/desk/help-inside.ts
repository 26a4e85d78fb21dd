function written(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(document.getElementById("help")?.textContent ?? ""), (letter) => letter.charCodeAt(0));
}

/** The help page where the page is one file: it stands there in base64, is opened from there, and is subject to the file's own policy. */
export const helpPage: string = URL.createObjectURL(new Blob([written()], { type: "text/html" }));
