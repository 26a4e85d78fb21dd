/** The sample as base64, put in by the build. */
declare const SAMPLE_BASE64: string;

/** The workbook that comes with the page, where the page is one file: it stands in its script. */
export function sampleBytes(): Promise<ArrayBuffer> {
  return Promise.resolve(Uint8Array.from(atob(SAMPLE_BASE64), (letter) => letter.charCodeAt(0)).buffer);
}
