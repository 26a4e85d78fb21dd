import { domainToASCII } from "node:url";

/** What was asked for: where the site will stand, and the shared folder that holds its manifest. */
export interface Asked {
  readonly kind: "asked";
  /** The address of the site's folder, without a slash at its end, such as `https://intranet.example/rescore`. */
  readonly home: string;
  /** Such as `\\intranet.example\rescore`. */
  readonly share: string;
}

/** Why nothing is made, in Chinese, with what to write instead. */
export interface Wrong {
  readonly kind: "wrong";
  readonly message: string;
}

const example = "npm run package -- --origin https://intranet.example/rescore";

const wrong = (message: string): Wrong => ({ kind: "wrong", message });

/** Reads the arguments of the command; nothing is guessed, and what is not known is refused. */
export function askedIn(args: readonly string[]): Asked | Wrong {
  const given = optionsIn(args);
  if ("message" in given) return given;
  const { origin, share } = given;
  if (origin === undefined) return wrong(`没有写网站的地址。请用 --origin 写明，如：${example}`);
  const home = homeIn(origin);
  if (typeof home !== "string") return home;
  const folder = share === undefined ? `\\\\${new URL(home).hostname}\\rescore` : share.replace(/\//g, "\\");
  return isShare(folder) ? { kind: "asked", home, share: folder } : wrong(notAShare(share ?? ""));
}

const names = ["origin", "share"] as const;
type Options = Partial<Record<(typeof names)[number], string>>;

function optionsIn(args: readonly string[]): Options | Wrong {
  const [first, ...rest] = args;
  if (first === undefined) return {};
  const [, written, joined] = /^--([a-z]+)(?:=(.*))?$/s.exec(first) ?? [];
  const name = names.find((each) => each === written);
  if (name === undefined) return wrong(`不认识“${first}”。可以用的有 --origin 网址、--share 共享文件夹，如：${example}`);
  const [value, others] = joined === undefined ? [rest[0], rest.slice(1)] : [joined, rest];
  if (value === undefined || value === "" || value.startsWith("--")) return wrong(`--${name} 后面没有写内容，如：${example}`);
  const later = optionsIn(others);
  if ("message" in later) return later;
  return name in later ? wrong(`--${name} 写了两次，只能写一次。`) : { [name]: value, ...later };
}

/** The address as it will stand in the manifest; only what every server, browser and Excel reads alike. */
function homeIn(text: string): string | Wrong {
  if (!URL.canParse(text)) return wrong(`“${text}”不是完整的网址。应以 https:// 开头，如 https://intranet.example/rescore`);
  const url = new URL(text);
  const fault = faultOf(text, url);
  return fault === null ? `${url.protocol}//${url.host}${url.pathname.replace(/\/$/, "")}` : wrong(fault);
}

function faultOf(text: string, url: URL): string | null {
  if (url.protocol === "http:") return `“${text}”是 http。Excel 只打开 https 的加载项：请给服务器配好证书，地址改为 https:// 开头。`;
  if (url.protocol !== "https:") return `“${text}”应以 https:// 开头。`;
  if (url.username !== "" || url.password !== "") return `网址里不能有用户名和密码：清单会发到每台电脑上。`;
  if (/[?#]/.test(text)) return `“${text}”里不能有“?”或“#”。请只写网站所在的文件夹，如 https://intranet.example/rescore`;
  if (text.endsWith("/")) return `“${text}”末尾多了“/”。请写成 ${text.replace(/\/+$/, "")}`;
  if (/\.(html?|xml|aspx?)$/i.test(url.pathname)) return `“${text}”是一个页面。请写它所在的文件夹：${text.replace(/\/[^/]*$/, "")}`;
  // A name that is not ASCII stands in the certificate and in the manifest in another form than it is typed in.
  if (domainToASCII(url.hostname) !== url.hostname.toLowerCase() || !text.toLowerCase().startsWith(`https://${url.host}`))
    return `服务器名只能用字母、数字、“-”和“.”，端口 443 不用写；“${text}”应写成 ${url.protocol}//${url.host}${url.pathname.replace(/\/$/, "")}`;
  if (!/^(\/[A-Za-z0-9][A-Za-z0-9._~-]*)*\/?$/.test(url.pathname) || text.includes("/./") || text.includes("/../") || text.endsWith("/.."))
    return `“${text}”里的文件夹名只能用字母、数字和“-”“_”“.”，不能有汉字、空格、连着的“/”或“..”。`;
  return null;
}

function isShare(text: string): boolean {
  return /^\\\\[A-Za-z0-9.-]+(\\[^\\/:*?"<>|%\r\n]+)+$/.test(text);
}

function notAShare(text: string): string {
  return `“${text}”不是共享文件夹的网络路径。请写成两道斜杠、服务器名、斜杠、共享名，如 --share //fileserver/rescore（斜杠方向不限）`;
}
