const parameter = "notice";

/** The address of the page that shows a sentence in a dialog of Office. */
export function noticeAddress(page: string, sentence: string): string {
  const address = new URL(page);
  address.search = new URLSearchParams({ [parameter]: sentence }).toString();
  return address.href;
}

/** The sentence that an address asks to show; null where it is the address of the ribbon's functions. */
export function noticeIn(address: string): string | null {
  return new URL(address).searchParams.get(parameter);
}
