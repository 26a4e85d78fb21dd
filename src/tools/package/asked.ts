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
  const home = homeIn(origin.trim());
  if (typeof home !== "string") return home;
  const folder = share === undefined ? `\\\\${new URL(home).hostname}\\rescore` : share.trim().replace(/\//g, "\\");
  return isShare(folder) ? { kind: "asked", home, share: folder } : wrong(notAShare(share ?? folder));
}

const names = ["origin", "share"] as const;
type Options = Partial<Record<(typeof names)[number], string>>;

function optionsIn(args: readonly string[]): Options | Wrong {
  const [first, ...rest] = args;
  if (first === undefined) return {};
  const [, written, joined] = /^--([a-z]+)(?:=(.*))?$/s.exec(first) ?? [];
  const name = names.find((each) => each === written);
  if (name === undefined) return wrong(`不认识“${first}”。${hintOn(first)}可以用的有 --origin 网址、--share 共享文件夹，如：${example}`);
  const [value, others] = joined === undefined ? [rest[0], rest.slice(1)] : [joined, rest];
  if (value === undefined || value === "" || value.startsWith("--")) return wrong(`--${name} 后面没有写内容，如：${example}`);
  const later = optionsIn(others);
  if ("message" in later) return later;
  return name in later ? wrong(`--${name} 写了两次，只能写一次。`) : { [name]: value, ...later };
}

/** What most likely happened: npm keeps what it is not told to hand on, and PowerShell swallows the two dashes that tell it so. */
function hintOn(first: string): string {
  if (/^[a-z]+:\/\//i.test(first))
    return "要先写单独的“--”，再写 --origin；PowerShell 会吃掉单独的“--”，请改用命令提示符（cmd），或把 npm 写成 npm.cmd。";
  return /^[-–—]/.test(first) ? "" : "网址和文件夹名里有空格的，请改用没有空格的，或整个加引号。";
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
  if (url.protocol !== "https:") return `“${text}”应以 https:// 开头，如 https://intranet.example/rescore`;
  if (url.username !== "" || url.password !== "") return `网址里不能有用户名和密码：清单会发到每台电脑上。`;
  if (/[?#]/.test(text)) return `“${text}”里不能有“?”或“#”。请只写网站所在的文件夹，如 https://intranet.example/rescore`;
  // The path comes before the server's name and the slash at the end: what is told to write instead is to be right at once.
  if (!/^(\/[A-Za-z0-9][A-Za-z0-9._~-]*)*\/*$/.test(url.pathname) || text.includes("/./") || text.includes("/../") || text.endsWith("/.."))
    return `“${text}”里的文件夹名只能用字母、数字和“-”“_”“.”，不能有汉字、空格、连着的“/”或“..”。`;
  return faultOfServer(text, url) ?? faultOfEnd(text, url);
}

function faultOfServer(text: string, url: URL): string | null {
  const written = `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`;
  if (/^(.+\.)?localhost$|^127\.|^0\.0\.0\.0$|^\[/.test(url.hostname))
    return `不能用“${url.hostname}”。请写别的电脑也打得开的服务器名或 IPv4 地址，如 https://intranet.example/rescore`;
  // A name that is not ASCII stands in the certificate and in the manifest in another form than it is typed in.
  if (/[^\x20-\x7e]/.test(text)) return `服务器名不能用汉字，证书和清单里要写成另一种形式：“${text}”应写成 ${written}`;
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(url.hostname))
    return `服务器名“${url.hostname}”只能用字母、数字、“-”和“.”，如 https://intranet.example/rescore`;
  return text.toLowerCase().startsWith(`https://${url.host}`) ? null : `“${text}”应写成 ${written}`;
}

function faultOfEnd(text: string, url: URL): string | null {
  if (text.endsWith("/")) return `“${text}”末尾多了“/”。请写成 ${text.replace(/\/+$/, "")}`;
  const isPage = /\.(html?|xml|aspx?)$/i.test(url.pathname);
  return isPage ? `“${text}”是一个页面。请写它所在的文件夹：${text.replace(/\/[^/]*$/, "")}` : null;
}

function isShare(text: string): boolean {
  return /^\\\\[\p{L}\p{N}._-]+(\\[^\\/:*?"<>|%\r\n]+)+$/u.test(text);
}

function notAShare(text: string): string {
  return `“${text}”不是共享文件夹的网络路径。请写成两道斜杠、服务器名、斜杠、共享名，末尾不带斜杠，如 --share //fileserver/rescore（斜杠方向不限）`;
}
