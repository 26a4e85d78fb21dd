// Draws the icons of the ribbon as PNG: npm run icons. Office takes no SVG, and asks for each size by itself.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { browserPath } from "./browser";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
/** Up to this size the simpler drawing is taken, `NAME-small.svg`. */
const largestSmall = 24;

/** Draws every `NAME.svg` of assets/icons in all sizes, as `NAME-SIZE.png` beside it. */
export async function main(): Promise<number> {
  const folder = join(__dirname, "..", "..", "assets", "icons");
  const names = readdirSync(folder).flatMap((file) => /^(.+)(?<!-small)\.svg$/.exec(file)?.[1] ?? []);
  const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const name of names)
      for (const size of sizes) {
        const drawing = readFileSync(join(folder, `${name}${size <= largestSmall ? "-small" : ""}.svg`)).toString("base64");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`,
        );
        await page.screenshot({ path: join(folder, `${name}-${size}.png`), omitBackground: true });
      }
  } finally {
    await browser.close();
  }
  process.stdout.write(`${names.join(" ")}\n`);
  return 0;
}
