/** The workbook that comes with the page, from where the page itself came from; rejects where it is not to be had. */
export async function sampleBytes(): Promise<ArrayBuffer> {
  const answer = await fetch("sample/bureau-2022.xlsx");
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.arrayBuffer();
}
