/** The address that the project's own manifest names, where the development server answers. */
const developed = "https://localhost:3000";

/** The project's manifest for a site elsewhere, in the version that package.json names. */
export function manifestFor(manifest: string, home: string, version: string): string {
  return manifest.replaceAll(developed, home).replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}
