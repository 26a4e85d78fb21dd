// Filters the explanations as one types. The page is whole without it: what it needs is unhidden here.

function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

/** One form of letters, digits and signs, without white space. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/** Ties the search field to the entries of the page; nothing where there is none. */
export function startFilter(): void {
  const [form] = all("[data-search]");
  const field = form?.querySelector("input");
  if (form === undefined || field === null || field === undefined) return;
  const [count] = all("[data-count]");
  const [none] = all("[data-none]");
  const entries = all("[data-entry]").map((element) => ({ element, text: plain(element.textContent ?? "") }));

  const apply = (): void => {
    const words = field.value.split(/\s+/u).map(plain);
    const isFiltering = words.some((word) => word !== "");
    for (const { element, text } of entries) element.hidden = !words.every((word) => text.includes(word));
    for (const group of all("[data-group]")) group.hidden = group.querySelector("[data-entry]:not([hidden])") === null;
    for (const other of all("[data-other]")) other.hidden = isFiltering;
    const left = entries.filter(({ element }) => !element.hidden).length;
    if (none !== undefined) none.hidden = left > 0;
    if (count !== undefined) count.textContent = isFiltering ? `找到 ${left} 项，共 ${entries.length} 项` : "";
    document.documentElement.classList.toggle("filtering", isFiltering);
  };
  const clear = (): void => {
    field.value = "";
    apply();
  };
  /** A link into what is filtered away must still lead there. */
  const reveal = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null || target.closest("[hidden]") === null) return;
    clear();
    target.scrollIntoView();
  };

  field.addEventListener("input", apply);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = entries.find(({ element }) => !element.hidden);
    first?.element.querySelector("a")?.focus();
  });
  window.addEventListener("hashchange", reveal);
  form.hidden = false;
  // A browser that comes back to the page may have kept what was typed.
  apply();
  reveal();
}
