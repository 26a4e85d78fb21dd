import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { settingNames } from "../../src/core/settings";
import { version } from "../../src/core/version";
import { manifestProblems, surroundingsOf } from "../../src/tools/check-manifest";
import { licencesText, permissiveIn } from "../../src/tools/licences.cjs";
import { main } from "../../src/tools/package";
import { checksumsPath, sha256, withChecksums, writeWhole, zipped, type Files } from "../../src/tools/package/archive";
import { askedIn, type Asked } from "../../src/tools/package/asked";
import { catalogId, distrustFile, trustFile } from "../../src/tools/package/catalog";
import { filesBelow, guidePath, manifestPath, packageFiles } from "../../src/tools/package/contents";
import { manifestFor } from "../../src/tools/package/manifest";
import { kindsIn, nginxSnippet, webConfig } from "../../src/tools/package/servers";
import { stamps } from "../../src/tools/stamp-version";
import { descendants, elementsNamed, parseXml } from "../../src/tools/xml-tree";

const project = join(__dirname, "..", "..");
const manifest = readFileSync(join(project, "manifest.xml"), "utf8");
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("utf8");

describe("what is asked for", () => {
  const asks = (line: string): ReturnType<typeof askedIn> => askedIn(line === "" ? [] : line.split(" "));

  test.each([
    ["--origin https://intranet.example/rescore", "https://intranet.example/rescore", "\\\\intranet.example\\rescore"],
    ["--origin https://intranet.example", "https://intranet.example", "\\\\intranet.example\\rescore"],
    ["--origin=https://10.1.2.3:8443/a/b-c_1.2", "https://10.1.2.3:8443/a/b-c_1.2", "\\\\10.1.2.3\\rescore"],
    ["--origin https://Intranet.Example/rescore", "https://intranet.example/rescore", "\\\\intranet.example\\rescore"],
    ["--share \\\\files\\加载项 --origin https://a.example/r", "https://a.example/r", "\\\\files\\加载项"],
    ["--origin https://a.example/r --share //files/add-ins/rescore", "https://a.example/r", "\\\\files\\add-ins\\rescore"],
    // What is usual for Windows' own names, though not for those of a site.
    ["--origin https://a.example/r --share //文件_服务器/rescore", "https://a.example/r", "\\\\文件_服务器\\rescore"],
  ])("%s is understood", (line, home, share) => {
    expect(asks(line)).toEqual({ kind: "asked", home, share });
  });

  test.each([
    ["", /没有写网站的地址/],
    ["--share //files/rescore", /没有写网站的地址/],
    ["--origin", /--origin 后面没有写内容/],
    ["--origin --share //files/rescore", /--origin 后面没有写内容/],
    ["--origin=", /--origin 后面没有写内容/],
    ["--origin intranet.example/rescore", /不是完整的网址/],
    ["--origin http://intranet.example/rescore", /是 http。Excel 只打开 https/],
    ["--origin ftp://intranet.example/rescore", /应以 https:\/\/ 开头/],
    ["--origin https://intranet.example/rescore/", /末尾多了“\/”。请写成 https:\/\/intranet\.example\/rescore$/],
    ["--origin https://intranet.example/", /末尾多了“\/”。请写成 https:\/\/intranet\.example$/],
    ["--origin https://intranet.example/rescore?v=1", /不能有“\?”或“#”/],
    ["--origin https://intranet.example/rescore#", /不能有“\?”或“#”/],
    ["--origin https://who:secret@intranet.example/rescore", /不能有用户名和密码/],
    ["--origin https://intranet.example/rescore/taskpane.html", /请写它所在的文件夹：https:\/\/intranet\.example\/rescore$/],
    ["--origin https://财政局.example/rescore", /应写成 https:\/\/xn--[^/]*\.example\/rescore$/],
    ["--origin https://财政局/核分/", /文件夹名只能用字母/],
    ["--origin https:intranet.example/rescore", /应写成 https:\/\/intranet\.example\/rescore$/],
    ["--origin https:\\\\intranet.example\\rescore", /应写成 https:\/\/intranet\.example\/rescore$/],
    ["--origin https://in_tranet/rescore", /服务器名“in_tranet”只能用字母/],
    ["--origin https://intranet..example/rescore", /服务器名“intranet\.\.example”只能用字母/],
    ["--origin https://localhost/rescore", /不能用“localhost”。请写别的电脑也打得开的/],
    ["--origin https://127.0.0.1/rescore", /不能用“127\.0\.0\.1”/],
    ["--origin https://[fd00::1]/rescore", /不能用“\[fd00::1\]”/],
    ["--origin https://intranet.example/res core", /不认识“core”。网址和文件夹名里有空格的/],
    ["--origin https://intranet.example/核分", /文件夹名只能用字母/],
    ["--origin https://intranet.example/a%20b", /文件夹名只能用字母/],
    ["--origin https://intranet.example/a//b", /文件夹名只能用字母/],
    ["--origin https://intranet.example/a/../b", /文件夹名只能用字母/],
    ['--origin https://intranet.example/"><x', /文件夹名只能用字母/],
    ["--origin https://a.example/r --share C:\\rescore", /不是共享文件夹的网络路径/],
    ["--origin https://a.example/r --share //files", /不是共享文件夹的网络路径/],
    ["--origin https://a.example/r --origin https://b.example/r", /--origin 写了两次/],
    ["--orign https://a.example/r", /不认识“--orign”/],
    ["https://a.example/r", /不认识“https:\/\/a\.example\/r”。要先写单独的“--”.*命令提示符/],
  ])("%s is refused, with what to write", (line, says) => {
    const refused = asks(line);
    expect(refused.kind).toBe("wrong");
    expect("message" in refused && refused.message).toMatch(says);
  });

  test("blanks around an address, as a copy brings them along, are no fault", () => {
    expect(askedIn(["--origin", " https://a.example/r "])).toMatchObject({ home: "https://a.example/r" });
  });

  test("what is refused is refused before anything is built or written", async () => {
    const dist = join(project, "dist");
    const before = existsSync(dist) ? readdirSync(dist) : [];
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await main(["--origin", "http://intranet.example/rescore"])).toBe(1);
    expect(said.mock.calls.flat().join()).toContain("Excel 只打开 https");
    said.mockRestore();
    expect(existsSync(dist) ? readdirSync(dist) : []).toEqual(before);
  });
});

describe("the manifest of a site", () => {
  test.each(["https://intranet.example/rescore", "https://intranet.example", "https://10.1.2.3:8443/a/b"])("at %s is valid", (home) => {
    const made = manifestFor(manifest, home, version);
    expect(manifestProblems(made, surroundingsOf(project))).toEqual([]);
    const addresses = [...made.matchAll(/"(https?:\/\/[^"]+)"/g)].map(([, address]) => address ?? "");
    const ours = addresses.filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
    expect(ours.length).toBeGreaterThan(70);
    expect(ours.filter((address) => !address.startsWith(`${home}/`))).toEqual([]);
    expect(made).not.toContain("localhost");
  });

  test("keeps its id, and takes its version from package.json", () => {
    const made = manifestFor(manifest, "https://a.example/r", "12.3.4");
    expect(made).toContain("<Version>12.3.4.0</Version>");
    const id = /<Id>.*<\/Id>/;
    expect(id.exec(made)?.[0]).toBe("<Id>0bc584d9-a675-4ebb-8585-263ae35eced8</Id>");
  });

  test("that points out of its folder is refused", () => {
    const made = manifestFor(manifest, "https://a.example/r", version).replace("/r/help.html", "/help.html");
    const astray = made.replace("https://a.example/r/assets/shortcuts.json", "https://a.example/assets/shortcuts.json");
    const said = manifestProblems(astray, surroundingsOf(project)).map(({ message }) => message);
    expect(said.join()).toMatch(/同源同目录（https:\/\/a\.example\/r\/）/);
  });
});

const policy = "default-src 'none'; script-src 'self'";
const page = `<head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="${policy}"></head>`;

/** A site with all that the manifest names, and pages that carry a policy. */
const site: Files = new Map([
  ...[...filesBelow(join(project, "assets"))].map(([path, bytes]) => [`assets/${path}`, bytes] as const),
  ["taskpane.html", Buffer.from(page)],
  ["taskpane.js", Buffer.from("1")],
  ["licenses.txt", Buffer.from("MIT")],
]);
const asked: Asked = { kind: "asked", home: "https://intranet.example/rescore", share: "\\\\files\\rescore" };

function filesOf(given: Files = site): Files {
  const files = packageFiles({ project, version, site: given, single: Buffer.from("<html>") }, asked);
  if ("kind" in files) throw new Error(files.message);
  return files;
}

describe("the package", () => {
  test("holds the site, its manifest, the page, the settings of servers and registry, the guide and the licences", () => {
    const files = filesOf();
    const others = [...files.keys()].filter((path) => !path.startsWith("site/"));
    expect(others.sort()).toEqual(
      [
        guidePath,
        manifestPath,
        checksumsPath,
        "licenses.txt",
        "registry/trust-catalog.reg",
        "registry/untrust-catalog.reg",
        "rescore.html",
        "server/nginx.conf",
      ].sort(),
    );
    for (const [path, bytes] of site) expect(files.get(`site/${path}`)).toEqual(bytes);
    expect(text(files.get(manifestPath))).toContain('"https://intranet.example/rescore/taskpane.html"');
  });

  test("says of every file what it is, by its checksum", () => {
    const files = filesOf();
    const lines = text(files.get(checksumsPath)).trimEnd().split("\n");
    const told = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect([...told.keys()].sort()).toEqual([...files.keys()].filter((path) => path !== checksumsPath).sort());
    for (const [path, sum] of told) expect(sum).toBe(sha256(files.get(path) ?? new Uint8Array()));
    expect(sha256(Buffer.from("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("is the same bytes from the same files, in whatever order and time zone", () => {
    const files = new Map([...filesOf()].filter(([path]) => !/\.png$/.test(path)));
    const zip = zipped(files);
    expect(Buffer.compare(zip, zipped(new Map([...files].reverse())))).toBe(0);
    const source = [
      'const { zipped } = require("./src/tools/package/archive.ts");',
      'process.stdout.write(Buffer.from(zipped(new Map([["a.txt", Buffer.from("1")]]))).toString("hex"));',
    ].join("");
    const loader =
      'require.extensions[".ts"]=(m,f)=>m._compile(require("typescript").transpileModule(require("fs").readFileSync(f,"utf8"),{compilerOptions:{module:1,target:9}}).outputText,f);';
    const made = ["Asia/Shanghai", "America/New_York"].map((TZ) =>
      execFileSync(process.execPath, ["-e", loader + source], { cwd: project, env: { ...process.env, TZ }, encoding: "utf8" }),
    );
    expect(made[0]).toBe(Buffer.from(zipped(new Map([["a.txt", Buffer.from("1")]]))).toString("hex"));
    expect(made[1]).toBe(made[0]);
  });

  test("can be unpacked again", () => {
    const files = filesOf();
    const back = unzipSync(zipped(files));
    expect(Object.keys(back).sort()).toEqual([...files.keys()].sort());
    expect(text(back[guidePath])).toContain("十五分钟装好");
  });

  test("keeps its Chinese names for unzip on Linux, which reads those of a file from DOS in another code page", () => {
    const zip = Buffer.from(zipped(filesOf()));
    const entries: number[] = [];
    for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 46)) entries.push(at);
    expect(entries.length).toBe(filesOf().size);
    for (const at of entries) {
      const isAscii = /^[\x20-\x7e]*$/.test(zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)));
      // Made on Unix, with a name in UTF-8, to be read by everybody.
      expect(zip.readUInt8(at + 5)).toBe(3);
      expect((zip.readUInt16LE(at + 8) & 0x800) !== 0).toBe(!isAscii);
      expect(zip.readUInt32LE(at + 38) >>> 16).toBe(0o100644);
    }
  });

  test("is not made where its manifest would not do", () => {
    const without = new Map([...site].filter(([path]) => path !== "assets/icons/undo-32.png"));
    const refused = packageFiles({ project, version, site: without, single: Buffer.from("") }, asked);
    expect("message" in refused && refused.message).toMatch(
      /清单不合格，没有打包。\n第 \d+ 行：<Image> 的图标 assets\/icons\/undo-32\.png 不存在/,
    );
  });

  test("is not made of pages without a policy", () => {
    const bare = new Map([...site, ["taskpane.html", Buffer.from("<head></head>")] as const]);
    expect(packageFiles({ project, version, site: bare, single: Buffer.from("") }, asked)).toMatchObject({ kind: "wrong" });
  });

  test("is there whole or not at all", () => {
    const folder = mkdtempSync(join(tmpdir(), "package-"));
    writeWhole(join(folder, "new", "a.zip"), Buffer.from("whole"));
    expect(readFileSync(join(folder, "new", "a.zip"), "utf8")).toBe("whole");
    // A folder in its place cannot be replaced.
    mkdirSync(join(folder, "b.zip", "in the way"), { recursive: true });
    expect(() => writeWhole(join(folder, "b.zip"), Buffer.from("half"))).toThrow();
    expect(readdirSync(folder).sort()).toEqual(["b.zip", "new"]);
  });
});

describe("the settings of servers", () => {
  const told = { home: asked.home, paths: [...site.keys(), "office/zh-cn/office_strings.js"], policy };

  test("of IIS are well formed, know every type, and send the policy", () => {
    const root = parseXml(webConfig(told));
    if ("kind" in root) throw new Error(root.reason);
    const kinds = elementsNamed(root, "mimeMap").map(({ attributes }) => [attributes.get("fileExtension"), attributes.get("mimeType")]);
    expect(kinds).toContainEqual([".json", "application/json; charset=utf-8"]);
    expect(kinds.map(([ending]) => ending)).toEqual(kindsIn(told.paths).map(({ ending }) => ending));
    const headers = new Map(elementsNamed(root, "add").map(({ attributes }) => [attributes.get("name"), attributes.get("value")]));
    expect(headers.get("Content-Security-Policy")).toBe(policy);
    expect(headers.has("X-Frame-Options")).toBe(false);
    // Each type is taken away before it is set, or a server that has it already refuses the whole site.
    expect(elementsNamed(root, "remove").filter(({ attributes }) => attributes.has("fileExtension"))).toHaveLength(kinds.length);
    expect(descendants(root).length).toBeGreaterThan(20);
  });

  test("of nginx answer below the site's own path, know every type, and send the policy", () => {
    const snippet = nginxSnippet(told);
    expect(snippet).toContain("location /rescore/ {");
    expect(snippet).toContain("location = /rescore { return 301 /rescore/; }");
    for (const { ending, type } of kindsIn(told.paths)) expect(snippet).toContain(`${type.replace(/;.*/, "")} ${ending.slice(1)};`);
    expect(snippet).toContain(`add_header Content-Security-Policy "${policy}" always;`);
    expect(nginxSnippet({ ...told, home: "https://rescore.example" })).toContain("location / {");
  });

  test("say nothing on how long the ribbon's icons are kept, or Excel on Windows does not show them", () => {
    const named = [...manifest.matchAll(/https:\/\/localhost:3000\/(.*)\/[^/]*\.png"/g)].map(([, folder]) => folder);
    expect([...new Set(named)]).toEqual(["assets/icons"]);
    const [, icons = ""] = /location \/rescore\/assets\/icons\/ \{([^}]*)\}/.exec(nginxSnippet(told)) ?? [];
    // A location with headers of its own inherits none.
    expect([...icons.matchAll(/add_header (\S+)/g)].map(([, name]) => name)).toEqual([
      "Content-Security-Policy",
      "X-Content-Type-Options",
      "Referrer-Policy",
    ]);
    expect(nginxSnippet({ ...told, home: "https://rescore.example" })).toContain("location /assets/icons/ {");
    const root = parseXml(webConfig(told));
    if ("kind" in root) throw new Error(root.reason);
    const [location] = elementsNamed(root, "location");
    expect(location?.attributes.get("path")).toBe("assets/icons");
    const modes = elementsNamed(root, "clientCache").map(({ attributes }) => attributes.get("cacheControlMode"));
    expect(modes).toEqual(["DisableCache", "NoControl"]);
  });

  test("of nginx say what a site that has a server of its own must lose", () => {
    expect(nginxSnippet({ ...told, home: "https://rescore.example" })).toContain("# 网站原来的 location / 要去掉。");
    expect(nginxSnippet(told)).not.toContain("要去掉。");
  });

  test("are not made for files whose type nobody has laid down", () => {
    expect(() => kindsIn(["site/strange.xyz"])).toThrow(/没有定下“\.xyz”/);
  });
});

describe("the registry files", () => {
  const lines = (bytes: Uint8Array): readonly string[] => Buffer.from(bytes).toString("utf16le").split("\r\n");

  test("trust the shared folder, as the registry editor writes it", () => {
    expect(lines(trustFile("\\\\files\\加载项"))).toEqual([
      "\ufeffWindows Registry Editor Version 5.00",
      "",
      `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogId}]`,
      `"Id"="${catalogId}"`,
      '"Url"="\\\\\\\\files\\\\加载项"',
      '"Flags"=dword:00000001',
      "",
    ]);
  });

  test("take the same away again", () => {
    expect(lines(distrustFile())[2]).toBe(`[-HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogId}]`);
  });
});

describe("the guide", () => {
  // Without what the pictures hold, and on one line as a reader sees it.
  const guide = text(filesOf().get(guidePath))
    .replace(/base64,[^"]+/g, "base64,")
    .replace(/\s+/g, " ");

  test("names the site and the folder of this package, and asks nothing of anybody", () => {
    expect(guide).toContain("https://intranet.example/rescore/taskpane.html");
    expect(guide).toContain("\\\\files\\rescore");
    expect(guide).toContain("appcmd add vdir /app.name:&quot;Default Web Site/&quot; /path:/rescore");
    const loaded = [...guide.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? "");
    expect(loaded.filter((address) => !/^(#|data:image\/png;base64,)/.test(address))).toEqual([]);
  });

  test("leads only to places that it has", () => {
    const places = new Set([...guide.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const wanted = [...guide.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(wanted.length).toBeGreaterThan(15);
    expect(wanted.filter((id) => !places.has(id))).toEqual([]);
  });

  test("and the README name every setting that a bureau may lay down", () => {
    const readme = readFileSync(join(project, "README.md"), "utf8");
    expect(settingNames.filter((name) => !guide.includes(`<code>${name}</code>`))).toEqual([]);
    expect(settingNames.filter((name) => !readme.includes(`\n| \`${name}\` `))).toEqual([]);
  });

  test("says what Microsoft does not support, and what was not tried", () => {
    for (const said of ["npm 上的包已注明不再正式支持", "微软说它不用于正式环境", "手边没有 Windows、Excel 和 IIS", "画的，不是截图"])
      expect(guide).toContain(said);
  });
});

test.each([
  ["MIT", "MIT"],
  ["(MIT OR GPL-3.0-or-later)", "MIT"],
  ["GPL-2.0 OR (MIT AND Zlib)", "MIT AND Zlib"],
  ["MIT AND GPL-3.0", null],
  ["GPL-3.0", null],
  ["", null],
])("of the licences “%s” is used %s", (expression, used) => {
  expect(permissiveIn(expression)).toBe(used);
});

test("a package without a text, or under terms that nobody has read, is not taken in", () => {
  const made = (name: string, license: string, text: string | null): string => {
    const folder = mkdtempSync(join(tmpdir(), "licence-"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.2.3", license }));
    if (text !== null) writeFileSync(join(folder, "LICENSE.md"), text);
    return folder;
  };
  const [good, bare, strict] = [made("good", "MIT", "Take it."), made("bare", "MIT", null), made("strict", "AGPL-3.0", "Give it back.")];
  expect(licencesText([good], []).faults).toEqual([]);
  expect(licencesText([good], []).text).toContain("good 1.2.3\nMIT\n\nTake it.\n");
  expect(licencesText([good, bare, strict], []).faults).toEqual(["bare 没有许可全文", "strict 的许可“AGPL-3.0”没有审过"]);
  expect(licencesText([strict], [strict]).faults).toEqual([]);
});

test("every package that runs at a user's is named in the README, with its reason", () => {
  const readme = readFileSync(join(project, "README.md"), "utf8");
  const { dependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { readonly dependencies: object };
  const reasons = readme.split("\n").filter((line) => /^\| `.*\| .{10,}\|$/.test(line));
  expect(Object.keys(dependencies).filter((name) => !reasons.some((line) => line.includes(`\`${name}\``)))).toEqual([]);
});

test("a version is written wherever it stands", () => {
  const paths = Object.entries(stamps);
  expect(paths.map(([path]) => path)).toEqual(["manifest.xml", "src/core/version.ts"]);
  for (const [path, stamp] of paths) {
    const before = readFileSync(join(project, path), "utf8");
    expect(stamp(before, version)).toBe(before);
    const after = stamp(before, "98.7.65");
    expect(after).toContain("98.7.65");
    expect(after.split("\n").filter((line, nth) => line !== before.split("\n")[nth])).toHaveLength(1);
  }
});

test("the list of checksums is not one of the files that it lists", () => {
  expect(text(withChecksums(new Map([["a", Buffer.from("1")]])).get(checksumsPath))).toBe(`${sha256(Buffer.from("1"))}  a\n`);
});
