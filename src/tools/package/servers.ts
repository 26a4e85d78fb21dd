import { extname } from "node:path";
import { contentTypes } from "../serve";

/** What the servers are told of a site: its files' endings and the policy that its pages carry. */
export interface Site {
  /** The address of its folder, without a slash at its end. */
  readonly home: string;
  readonly paths: readonly string[];
  readonly policy: string;
}

interface Kind {
  readonly ending: string;
  readonly type: string;
}

/** The types of a site's files, for servers that do not know them or have them wrong. */
export function kindsIn(paths: readonly string[]): readonly Kind[] {
  const endings = [...new Set(paths.map((path) => extname(path)))].sort();
  return endings.map((ending) => {
    const type = contentTypes[ending];
    if (type === undefined) throw new Error(`没有定下“${ending}”文件的类型`);
    return { ending, type };
  });
}

/** What is sent with every file: the policy, that types are not to be guessed, and that a newer file may be there. */
export function headersOf({ policy }: Site): readonly (readonly [name: string, value: string])[] {
  return [
    ["Content-Security-Policy", policy],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Cache-Control", "no-cache"],
  ];
}

/** The ribbon's icons, below the site: where they come with any word on caching, Excel on Windows shows a picture of its own instead. */
const iconsFolder = "assets/icons";

/** Where the files are supposed to lie in the snippet for nginx. */
export const nginxFolder = "/srv/rescore/site/";

/** A part of the configuration of nginx, for a server that speaks https already. */
export function nginxSnippet(site: Site): string {
  const path = new URL(site.home).pathname.replace(/\/$/, "");
  const types = kindsIn(site.paths).map(({ ending, type }) => `        ${type.replace(/;.*/, "")} ${ending.slice(1)};`);
  const header = ([name, value]: readonly [string, string]): string => `add_header ${name} "${value}" always;`;
  const headers = headersOf(site);
  return [
    "# 放进已经配好证书的 https server { … } 里，再运行 nginx -t && nginx -s reload。",
    `# 把 ${nginxFolder} 换成 site 文件夹实际所在的位置，末尾的“/”要留着。`,
    "",
    ...(path === "" ? ["# 网站原来的 location / 要去掉。"] : [`location = ${path} { return 301 ${path}/; }`]),
    `location = ${path}/web.config { return 404; }`,
    "",
    `location ${path}/ {`,
    `    alias ${nginxFolder};`,
    "    index index.html;",
    "    limit_except GET { deny all; }",
    "",
    "    types {",
    ...types,
    "    }",
    "    charset utf-8;",
    "    charset_types text/css text/javascript text/plain application/json;",
    "",
    "    # 不要再加 X-Frame-Options：网页版 Excel 要把面板放在自己的框架里。",
    ...headers.map((each) => `    ${header(each)}`),
    "",
    "    # 图标不能带 Cache-Control，带了 Windows 上的 Excel 不显示它们。",
    `    location ${path}/${iconsFolder}/ {`,
    ...withoutCaching(headers).map((each) => `        ${header(each)}`),
    "    }",
    "",
    "    gzip on;",
    "    gzip_types text/css text/javascript text/plain application/json;",
    "}",
    "",
  ].join("\n");
}

function withoutCaching(headers: ReturnType<typeof headersOf>): ReturnType<typeof headersOf> {
  return headers.filter(([name]) => name !== "Cache-Control");
}

/** The configuration of IIS, which reads it in the site's own folder. */
export function webConfig(site: Site): string {
  const types = kindsIn(site.paths).flatMap(({ ending, type }) => [
    `      <remove fileExtension="${ending}" />`,
    `      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
  ]);
  // That a newer file may be there is said by clientCache, or it would be said twice.
  const headers = withoutCaching(headersOf(site));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    "<!-- IIS 的设置，和网站文件放在同一个文件夹里就生效。不要再加 X-Frame-Options：网页版 Excel 要把面板放在自己的框架里。 -->",
    "<configuration>",
    "  <system.webServer>",
    '    <defaultDocument enabled="true">',
    "      <files>",
    "        <clear />",
    '        <add value="index.html" />',
    "      </files>",
    "    </defaultDocument>",
    '    <directoryBrowse enabled="false" />',
    "    <staticContent>",
    '      <clientCache cacheControlMode="DisableCache" />',
    ...types,
    "    </staticContent>",
    "    <httpProtocol>",
    "      <customHeaders>",
    '        <remove name="X-Frame-Options" />',
    '        <remove name="X-Powered-By" />',
    ...headers.flatMap(([name, value]) => [`        <remove name="${name}" />`, `        <add name="${name}" value="${value}" />`]),
    "      </customHeaders>",
    "    </httpProtocol>",
    "  </system.webServer>",
    "  <!-- 图标不能带 Cache-Control，带了 Windows 上的 Excel 不显示它们。 -->",
    `  <location path="${iconsFolder}">`,
    "    <system.webServer>",
    "      <staticContent>",
    '        <clientCache cacheControlMode="NoControl" />',
    "      </staticContent>",
    "    </system.webServer>",
    "  </location>",
    "</configuration>",
    "",
  ].join("\n");
}
