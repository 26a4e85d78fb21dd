/** The catalog's own name in the registry: the same in every version, so that a new one takes the place of the old. */
export const catalogId = "{5f0c2b7e-3d1a-4c86-9b57-0e8a6f2d4c19}";

/** Where Excel looks for the catalogs that a user trusts. */
export const catalogKey = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogId}`;

/** A value of that key, as a policy sets it too. */
export interface CatalogValue {
  readonly name: string;
  readonly type: "REG_SZ" | "REG_DWORD";
  readonly value: string;
}

/** What makes a shared folder a catalog that is shown in Excel's own list. */
export function catalogValues(share: string): readonly CatalogValue[] {
  return [
    { name: "Id", type: "REG_SZ", value: catalogId },
    { name: "Url", type: "REG_SZ", value: share },
    { name: "Flags", type: "REG_DWORD", value: "1" },
  ];
}

/** The registry file that trusts the shared folder. */
export function trustFile(share: string): Uint8Array {
  const lines = catalogValues(share).map(({ name, type, value }) =>
    type === "REG_DWORD" ? `"${name}"=dword:${value.padStart(8, "0")}` : `"${name}"="${value.replaceAll("\\", "\\\\")}"`,
  );
  return registryFile([`[${catalogKey}]`, ...lines]);
}

/** The registry file that trusts it no longer. */
export function distrustFile(): Uint8Array {
  return registryFile([`[-${catalogKey}]`]);
}

/** As the registry editor writes its files: UTF-16 with a mark in front, and lines that end as on Windows. */
function registryFile(lines: readonly string[]): Uint8Array {
  return Buffer.from(`\ufeff${["Windows Registry Editor Version 5.00", "", ...lines, ""].join("\r\n")}`, "utf16le");
}
