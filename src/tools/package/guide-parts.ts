import { html, type Markup } from "../../help/html";
import type { Site } from "./servers";

/** What the guide tells of, all of it in the words of this one package. */
export interface Told {
  readonly home: string;
  readonly share: string;
  readonly version: string;
  readonly policy: string;
  readonly site: Site;
  /** A picture of ours as base64, by the name of its file. */
  readonly picture: (name: string) => string;
}

/** A section of the guide, under a heading that the contents lead to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** A command or a file's content, to be copied as it stands. */
export function command(text: string): Markup {
  // The markup must not be broken into lines, which would stand in the command.
  return { markup: `<pre tabindex="0">${html`${text}`.markup}</pre>` };
}

/** A picture of ours, taken of the real thing. */
export function pictured({ picture }: Told, name: string, what: string): Markup {
  return html`<figure>
    <img src="data:image/png;base64,${{ markup: picture(name) }}" alt="${what}" />
    <figcaption>${what}</figcaption>
  </figure>`;
}
