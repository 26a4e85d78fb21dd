import { stamps } from "../stamp-version";

/** The address that the project's own manifest names, where the development server answers. */
const developed = "https://localhost:3000";

/** The project's manifest for a site elsewhere, in the version that package.json names. */
export function manifestFor(manifest: string, home: string, version: string): string {
  const moved = manifest.replaceAll(developed, home);
  return stamps["manifest.xml"]?.(moved, version) ?? moved;
}
