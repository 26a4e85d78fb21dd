import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { rawZip } from "./raw-zip";
import { samplePath } from "./sample";

// The same forms as different programs write them, and with all that may stand around the data of a workbook.

/** A program that writes workbooks, and one of its workbooks. */
export interface Producer {
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
  /** What exceljs cannot read: it looks for elements by their prefixed names, and for parts by the names that Excel gives. */
  readonly strange?: true;
}

type Parts = Readonly<Record<string, Uint8Array>>;
type Change = (xml: string) => string;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const sample = (): Parts => unzipSync(new Uint8Array(readFileSync(samplePath)));
const sheet = (number: number): string => `xl/worksheets/sheet${number}.xml`;
const sheetNames = [1, 2, 3, 4].map(sheet);
const BOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";

function changed(parts: Parts, changes: Readonly<Record<string, Change>>): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      changes[name] === undefined ? content : strToU8(changes[name](strFromU8(content))),
    ]),
  );
}

const every = (names: readonly string[], change: Change): Readonly<Record<string, Change>> =>
  Object.fromEntries(names.map((name) => [name, change]));

function replaced(xml: string, place: string | RegExp, by: string): string {
  const after = xml.replace(place, () => by);
  if (after === xml) throw new Error(`没有 ${String(place)}`);
  return after;
}

const before =
  (place: string, text: string): Change =>
  (xml) =>
    replaced(xml, place, `${text}${place}`);
const behind =
  (place: string, text: string): Change =>
  (xml) =>
    replaced(xml, place, `${place}${text}`);
const all =
  (...changes: readonly Change[]): Change =>
  (xml) =>
    changes.reduce((text, change) => change(text), xml);

/** Elements without a prefix given one. */
const prefixed =
  (prefix: string): Change =>
  (xml) =>
    xml.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, `<$1${prefix}:`).replace(/ xmlns="/g, ` xmlns:${prefix}="`);

/** Shared strings written into the cells that show them. */
function inlined(parts: Parts): Change {
  const items = [...strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs)].map(
    (match) => match[1] ?? "",
  );
  return (xml) => xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="inlineStr"><is>${items[Number(index)] ?? ""}</is>`);
}

/** Rows and cells without addresses: what is missing between them stands as an empty element. */
const addressless: Change = (xml) => {
  let last = 0;
  return xml
    .replace(/ spans="[^"]*"/g, "")
    .replace(/<dimension [^>]*>/, "")
    .replace(/<row r="(\d+)"([^>]*?)(\/>|>(.*?)<\/row>)/gs, (_, digits: string, attributes: string, _whole: string, cells = "") => {
      const gap = "<row/>".repeat(Number(digits) - last - 1);
      last = Number(digits);
      let column = -1;
      const plain = String(cells).replace(/<c r="([A-Z]+)\d+"/g, (__, letters: string) => {
        const index = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const blanks = "<c/>".repeat(index - column - 1);
        column = index;
        return `${blanks}<c`;
      });
      return `${gap}<row${attributes}>${plain}</row>`;
    });
};

/** One element a line, with comments and instructions between, as tools for people and some servers write it. */
const spacious: Change = (xml) =>
  xml
    .replace(
      /(<\/(?:row|c|mergeCell|mergeCells|cols|sheetData|xf|font|fills|cellXfs|sheets)>|<(?:col|c|mergeCell|sheet|xf)\b[^>]*\/>)/g,
      "$1\r\n  ",
    )
    .replace("<sheetData>", '<sheetData><!-- 数据 > 从这里开始 -->\r\n<?程序 写于="2022>"?>');

/** The markup of the strict variant of the format. */
const strict: Change = (xml) =>
  xml
    .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");

const utf16: (content: Uint8Array) => Uint8Array = (content) =>
  new Uint8Array(Buffer.from(`\ufeff${strFromU8(content).replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le"));

const relation = (id: string, kind: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${kind.includes(":") ? kind : `${OFFICE}/${kind}`}" Target="${target}"${mode}/>`;
const relations = (...entries: readonly string[]): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`,
  );
const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="application/vnd.${type}"/>`;
const xmlPart = (inside: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${inside}`);

/** Formulas as Excel keeps them, in blank cells below 附件4: shared ones, an array, a dynamic array, a data table. */
const FORMULAS = `<row r="60" spans="1:4"><c r="A60"><v>1</v></c><c r="B60"><f t="shared" ref="B60:B62" si="0">A60*2</f><v>2</v></c><c r="C60"><f t="array" ref="C60:C61">A60:A61*2</f><v>2</v></c><c r="D60" cm="1"><f t="array" ref="D60">SUM(A60:A62)</f><v>6</v></c></row><row r="61" spans="1:3"><c r="A61"><v>2</v></c><c r="B61"><f t="shared" si="0"/><v>4</v></c><c r="C61"><v>4</v></c></row><row r="62" spans="1:2"><c r="A62"><v>3</v></c><c r="B62"><f t="shared" si="0"/><v>6</v></c></row>`;

/** Text in several formats, which stands in cells of 附件5. */
const RICH =
  '<si><r><t>指标</t></r><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/></rPr><t xml:space="preserve"> 说明</t></r><rPh sb="0" eb="2"><t>zhi biao</t></rPh></si>';

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** What Excel may put into a sheet around its data, in the order of the format. */
const dressedSheet: Change = all(
  (xml) =>
    xml.replace(
      "<worksheet ",
      `<worksheet xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0200-000000000000}" `,
    ),
  before(
    "<mergeCells",
    `<protectedRanges><protectedRange name="区域1" sqref="I4:I9" password="CBEB"/></protectedRanges><customSheetViews><customSheetView guid="{7C9D2A4E-3A51-4D9B-9F0A-8B7C6D5E4F30}"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>`,
  ),
  behind(
    "</mergeCells>",
    `<phoneticPr fontId="1" type="noConversion"/><conditionalFormatting sqref="I4:I20"><cfRule type="cellIs" dxfId="0" priority="7" operator="lessThan"><formula>3</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" errorTitle="得分" error="0 到 &quot;分值&quot; 之间" sqref="I4:I20"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rIdH1" tooltip="网站"/><hyperlink ref="A2" location="附件3!A1" display="附件3"/></hyperlinks>`,
  ),
  (xml) => replaced(xml, /<pageSetup /, '<pageSetup r:id="rIdP1" '),
  before(
    "</worksheet>",
    `<customProperties><customPr name="来源" r:id="rIdC1"/></customProperties><cellWatches><cellWatch r="I21"/></cellWatches><ignoredErrors><ignoredError sqref="I4:I21" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rIdD1"/><legacyDrawing r:id="rIdV1"/><mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1026" r:id="rIdF1" name="复选框"><controlPr defaultSize="0" autoFill="0"><anchor><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:col></from></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>I4:I20</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>附件4!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E4:E20</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{没有人认识}"><谁:知道 xmlns:谁="urn:谁" a='1' b = "2"><![CDATA[<row>]]></谁:知道></ext></extLst>`,
  ),
);

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>10, 15, 3, 2, 12, 31, 7, 1</x:Anchor><x:Row>3</x:Row><x:Column>8</x:Column></x:ClientData></v:shape></xml>`;
const PNG = Uint8Array.from(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
);

/** Parts that a recalculation does not touch, by their names. */
const around: Parts = {
  "xl/worksheets/_rels/sheet3.xml.rels": relations(
    relation("rIdH1", "hyperlink", "https://rescore.example/?a=1&amp;b=2", ' TargetMode="External"'),
    relation("rIdP1", "printerSettings", "../printerSettings/printerSettings1.bin"),
    relation("rIdC1", "customProperty", "../customProperty1.bin"),
    relation("rIdD1", "drawing", "../drawings/drawing1.xml"),
    relation("rIdV1", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    relation("rIdF1", "ctrlProp", "../ctrlProps/ctrlProp1.xml"),
    relation("rIdN1", "comments", "../comments1.xml"),
    relation(
      "rIdT1",
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      "../threadedComments/threadedComment1.xml",
    ),
  ),
  "xl/printerSettings/printerSettings1.bin": Uint8Array.from({ length: 300 }, (_, index) => (index * 7) & 255),
  "xl/customProperty1.bin": Uint8Array.from([1, 0, 2, 0]),
  "xl/drawings/drawing1.xml": xmlPart(
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  ),
  "xl/drawings/_rels/drawing1.xml.rels": relations(relation("rId1", "image", "../media/image1.png")),
  "xl/media/image1.png": PNG,
  "xl/drawings/vmlDrawing1.vml": strToU8(VML),
  "xl/ctrlProps/ctrlProp1.xml": xmlPart(`<formControlPr xmlns="${X14}" objectType="CheckBox" lockText="1"/>`),
  "xl/comments1.xml": xmlPart(
    `<comments xmlns="${MAIN}"><authors><author>tc={6F6B0A2E-1111-4A4A-9B9B-000000000001}</author></authors><commentList><comment ref="I4" authorId="0" shapeId="0"><text><r><t>请核对</t></r></text></comment></commentList></comments>`,
  ),
  "xl/threadedComments/threadedComment1.xml": xmlPart(
    `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="I4" dT="2022-11-28T08:00:00.00" personId="{11111111-2222-3333-4444-555555555555}" id="{6F6B0A2E-1111-4A4A-9B9B-000000000001}"><text>请核对</text></threadedComment></ThreadedComments>`,
  ),
  "xl/persons/person.xml": xmlPart(
    `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="张三" id="{11111111-2222-3333-4444-555555555555}" userId="zhang" providerId="None"/></personList>`,
  ),
  "xl/metadata.xml": xmlPart(
    `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  ),
  "xl/calcChain.xml": xmlPart(
    `<calcChain xmlns="${MAIN}"><c r="B60" i="2"/><c r="B61"/><c r="B62"/><c r="C60" a="1"/><c r="D60" a="1"/></calcChain>`,
  ),
  "xl/externalLinks/externalLink1.xml": xmlPart(
    `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="上年"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  ),
  "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
    relation("rId1", "externalLinkPath", "file:///D:/%E4%B8%8A%E5%B9%B4.xlsx", ' TargetMode="External"'),
  ),
  "xl/pivotCache/pivotCacheDefinition1.xml": xmlPart(
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="x" refreshedDate="44800" createdVersion="6" refreshedVersion="6" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A60:B62" sheet="附件4"/></cacheSource><cacheFields count="2"><cacheField name="1" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="2" maxValue="3"/></cacheField><cacheField name="2" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="4" maxValue="6"/></cacheField></cacheFields></pivotCacheDefinition>`,
  ),
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations(relation("rId1", "pivotCacheRecords", "pivotCacheRecords1.xml")),
  "xl/pivotCache/pivotCacheRecords1.xml": xmlPart(
    `<pivotCacheRecords xmlns="${MAIN}" count="1"><r><n v="2"/><n v="4"/></r></pivotCacheRecords>`,
  ),
  "customXml/item1.xml": xmlPart(`<归档 xmlns="urn:bureau:archive"><号>2022-17</号></归档>`),
  "customXml/_rels/item1.xml.rels": relations(relation("rId1", "customXmlProps", "itemProps1.xml")),
  "customXml/itemProps1.xml": xmlPart(
    `<ds:datastoreItem ds:itemID="{5B3E0C4A-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  ),
  "docProps/custom.xml": xmlPart(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0.12763</vt:lpwstr></property></Properties>`,
  ),
  "xl/strange/thing.bin": Uint8Array.from([0, 255, 13, 10, 26]),
};

const SHEET = "openxmlformats-officedocument.spreadsheetml";

/** The shipped workbook with everything around its data that Excel may put there. */
function dressed(): Parts {
  const parts = changed(sample(), {
    [sheet(3)]: dressedSheet,
    [sheet(2)]: before("</sheetData>", FORMULAS),
    "xl/sharedStrings.xml": before("</sst>", RICH),
    "xl/styles.xml": all(
      (xml) => xml.replace(/<dxfs[^>]*?(\/>|>.*?<\/dxfs>)/s, '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>'),
      (xml) =>
        /<extLst>/.test(xml)
          ? xml
          : replaced(
              xml,
              "</styleSheet>",
              `<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${X14}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`,
            ),
    ),
    [BOOK]: all(
      behind(
        'defaultThemeVersion="164011" filterPrivacy="1"/>',
        `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="D:\\自评\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{1}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="2"/></bookViews>`,
      ),
      behind("</sheets>", `<externalReferences><externalReference r:id="rIdE1"/></externalReferences>`),
      behind(
        "<definedNames>",
        `<definedName name="_xlnm.Print_Area" localSheetId="1">附件4!$A$1:$E$40</definedName><definedName name="率">附件4!$B$60/附件4!$A$60</definedName><definedName name="外部" hidden="1" comment="&lt;旧&gt;">[1]上年!$A$1</definedName>`,
      ),
      behind(
        '<calcPr calcId="171027"/>',
        `<pivotCaches><pivotCache cacheId="3" r:id="rIdPC"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`,
      ),
    ),
    [RELATIONS]: before(
      "</Relationships>",
      relation("rIdE1", "externalLink", "externalLinks/externalLink1.xml") +
        relation("rIdPC", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml") +
        relation("rIdCC", "calcChain", "calcChain.xml") +
        relation("rIdMD", "sheetMetadata", "metadata.xml") +
        relation("rIdPE", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml") +
        relation("rIdCX", "customXml", "../customXml/item1.xml") +
        relation("rIdXX", "urn:somebody:strange", "strange/thing.bin"),
    ),
    "_rels/.rels": before("</Relationships>", relation("rIdCP", "custom-properties", "docProps/custom.xml")),
    [TYPES]: before(
      "</Types>",
      `<Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="png" ContentType="image/png"/>${[
        override("xl/printerSettings/printerSettings1.bin", `${SHEET}.printerSettings`),
        override("xl/drawings/drawing1.xml", "openxmlformats-officedocument.drawing+xml"),
        override("xl/ctrlProps/ctrlProp1.xml", "ms-excel.controlproperties+xml"),
        override("xl/comments1.xml", `${SHEET}.comments+xml`),
        override("xl/threadedComments/threadedComment1.xml", "ms-excel.threadedcomments+xml"),
        override("xl/persons/person.xml", "ms-excel.person+xml"),
        override("xl/metadata.xml", `${SHEET}.sheetMetadata+xml`),
        override("xl/calcChain.xml", `${SHEET}.calcChain+xml`),
        override("xl/externalLinks/externalLink1.xml", `${SHEET}.externalLink+xml`),
        override("xl/pivotCache/pivotCacheDefinition1.xml", `${SHEET}.pivotCacheDefinition+xml`),
        override("xl/pivotCache/pivotCacheRecords1.xml", `${SHEET}.pivotCacheRecords+xml`),
        override("customXml/itemProps1.xml", "openxmlformats-officedocument.customXmlProperties+xml"),
        override("docProps/custom.xml", "openxmlformats-officedocument.custom-properties+xml"),
      ].join("")}`,
    ),
  });
  return { ...parts, ...around };
}

/** The same as a workbook with macros. */
function withMacros(): Parts {
  const parts = changed(dressed(), {
    [TYPES]: all(
      (xml) => replaced(xml, `${SHEET}.sheet.main+xml`, "ms-excel.sheet.macroEnabled.main+xml"),
      before("</Types>", override("xl/vbaProject.bin", "ms-office.vbaProject")),
    ),
    [RELATIONS]: before(
      "</Relationships>",
      relation("rIdVBA", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    ),
    [BOOK]: (xml) => replaced(xml, "<workbookPr ", '<workbookPr codeName="ThisWorkbook" '),
    ...every(sheetNames, (xml) => replaced(xml, "<sheetPr>", '<sheetPr codeName="Sheet1">')),
  });
  return { ...parts, "xl/vbaProject.bin": Uint8Array.from({ length: 500 }, (_, index) => (index * 31) & 255) };
}

/** A bureau's workbook that exceljs wrote, with what exceljs can write around the data. */
async function byExceljs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(samplePath)).buffer);
  const scores = book.getWorksheet("附件5");
  const base = book.getWorksheet("附件4");
  if (scores === undefined || base === undefined) throw new Error("no sheet");
  scores.getCell("I4").note = "请核对";
  scores.getCell("E4").dataValidation = { type: "list", allowBlank: true, formulae: ['"甲,乙"'] };
  scores.addConditionalFormatting({
    ref: "I4:I20",
    rules: [{ type: "cellIs", operator: "lessThan", priority: 1, formulae: [3], style: { font: { color: { argb: "FFFF0000" } } } }],
  });
  scores.autoFilter = "A3:I3";
  scores.views = [{ state: "frozen", ySplit: 3 }];
  scores.addImage(book.addImage({ buffer: PNG.slice().buffer, extension: "png" }), "L2:M4");
  base.getCell("G60").value = { richText: [{ text: "备" }, { font: { bold: true }, text: "注" }] };
  base.getCell("G61").value = { text: "网站", hyperlink: "https://rescore.example/" };
  base.getCell("G62").value = { formula: "SUM(A1:A2)", result: 0 };
  book.definedNames.add("附件4!$A$1:$B$2", "区域");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A zip as streams write it: the sizes follow the bytes, and nothing is deflated. */
function streamed(parts: Parts): Uint8Array {
  const bytes = zipSync(parts, { level: 0 });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) {
      view.setUint16(at + 6, view.getUint16(at + 6, true) | 8, true);
      view.setUint32(at + 14, 0, true);
      view.setUint32(at + 18, 0, true);
      view.setUint32(at + 22, 0, true);
    } else if (signature === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 8, true);
  }
  return bytes;
}

const made = (name: string, parts: () => Parts, strange?: true): Producer => ({
  name,
  make: () => Promise.resolve(zipSync(parts())),
  ...(strange === undefined ? {} : { strange }),
});

const workbooks = join(__dirname, "..", "workbooks");
const layouts = readdirSync(workbooks, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const MAIN_PARTS = [BOOK, "xl/styles.xml", "xl/sharedStrings.xml", ...sheetNames];

/** All producers. */
export const producers: readonly Producer[] = [
  made("the shipped workbook", sample),
  made("Excel with everything", dressed),
  made("Excel with macros", withMacros),
  { name: "exceljs with notes, pictures and rules", make: byExceljs },
  { name: "LibreOffice", make: () => Promise.resolve(new Uint8Array(readFileSync(join(__dirname, "..", "produced", "libreoffice.xlsx")))) },
  made("WPS: texts in their cells", () =>
    changed(
      sample(),
      every(sheetNames, (xml) => inlined(sample())(xml.replace(/<dimension [^>]*>/, ""))),
    ),
  ),
  made("rows and cells without addresses", () => changed(sample(), every(sheetNames, addressless)), true),
  made(
    "prefixed namespaces and absolute part names",
    () =>
      changed(sample(), {
        ...every(MAIN_PARTS, prefixed("x")),
        [RELATIONS]: (xml) => xml.replace(/Target="/g, 'Target="/xl/'),
        "_rels/.rels": (xml) => xml.replace(/Target="/g, 'Target="/'),
      }),
    true,
  ),
  made("prefixed namespaces around everything", () => changed(dressed(), every(MAIN_PARTS, prefixed("x"))), true),
  made("a line for each element, comments and instructions", () => changed(dressed(), every(MAIN_PARTS, spacious)), true),
  made("single quotes around attributes", () =>
    changed(
      sample(),
      every(sheetNames, (xml) => xml.replace(/(?<=[\s<][\w:]+)="([^"']*)"(?=[^<]*>)/g, " = '$1'")),
    ),
  ),
  made("the strict format", () => changed(sample(), every([...MAIN_PARTS, RELATIONS, "_rels/.rels"], strict)), true),
  made(
    "UTF-16",
    () =>
      Object.fromEntries(Object.entries(sample()).map(([name, content]) => [name, sheetNames.includes(name) ? utf16(content) : content])),
    true,
  ),
  made("a byte order mark", () =>
    changed(
      sample(),
      every(MAIN_PARTS, (xml) => `\ufeff${xml}`),
    ),
  ),
  made("no styles and no theme", () => {
    const { "xl/styles.xml": _, "xl/theme/theme1.xml": __, ...rest } = sample();
    return changed(rest, {
      ...every(sheetNames, (xml) => xml.replace(/ s="\d+"/g, "")),
      [RELATIONS]: (xml) => xml.replace(/<Relationship Id="rId[12]"[^>]*\/>/g, ""),
      [TYPES]: (xml) => xml.replace(/<Override PartName="\/xl\/(styles|theme\/theme1)\.xml"[^>]*\/>/g, ""),
    });
  }),
  made(
    "a workbook part elsewhere, in other letters",
    () => {
      const parts = changed(sample(), {
        "_rels/.rels": (xml) => replaced(xml, "xl/workbook.xml", "Book/Main.xml"),
        [TYPES]: (xml) => replaced(xml, "/xl/workbook.xml", "/Book/Main.xml"),
        [RELATIONS]: (xml) => xml.replace(/Target="/g, 'Target="../XL/'),
      });
      const { [BOOK]: book, [RELATIONS]: related, ...rest } = parts;
      return { ...rest, "Book/Main.xml": book ?? new Uint8Array(), "Book/_rels/Main.xml.rels": related ?? new Uint8Array() };
    },
    true,
  ),
  { name: "a stream: sizes behind the bytes, nothing deflated", make: () => Promise.resolve(streamed(dressed())) },
  {
    name: "folders as entries of their own",
    make: () =>
      Promise.resolve(
        rawZip(
          ["xl/", "xl/worksheets/"]
            .map((name) => ({ name, content: "" }))
            .concat(Object.entries(sample()).map(([name, content]) => ({ name, content: strFromU8(content) }))),
        ),
      ),
  },
  ...layouts.map((layout): Producer => ({
    name: `layout ${layout}`,
    make: () => Promise.resolve(new Uint8Array(readFileSync(join(workbooks, layout, "input.xlsx")))),
  })),
];
