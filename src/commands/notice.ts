/** What a dialog shows: a sentence in the language of its tag, and what the host itself said in Chinese where that is another. */
export interface Notice {
  readonly lang: string;
  readonly said: string;
  readonly detail: string | null;
}

/** The address of the page that shows a notice in a dialog of Office, beside the page that asks for it. */
export function noticeAddress(page: string, { lang, said, detail }: Notice): string {
  const address = new URL("notice.html", page);
  address.search = new URLSearchParams({ lang, said, ...(detail === null ? {} : { detail }) }).toString();
  return address.href;
}

/** The notice that an address asks to show; null where it asks for none. */
export function noticeIn(address: string): Notice | null {
  const { searchParams } = new URL(address);
  const said = searchParams.get("said");
  return said === null ? null : { lang: searchParams.get("lang") ?? "zh-CN", said, detail: searchParams.get("detail") };
}
