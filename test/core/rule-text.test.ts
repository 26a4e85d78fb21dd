import { chineseNumber, foldWidth, plainText, withoutSpaces } from "../../src/core/grid/text";

describe("text brought to one form", () => {
  test.each([
    ["“三公经费”变动率≦０，计８分；", "三公经费变动率≤0,计8分;"],
    ["１００％以下（含）", "100%以下(含)"],
    ["80%—90%", "80%-90%"],
    ["a >= b =< c", "a≥b≤c"],
    ["①甲\n②乙", "①甲②乙"],
    ["（a÷b）*8", "(a/b)×8"],
    ["\u00a0\u2002\u3000\ufeff得\u200b分", "得分"],
  ])("%p is %p", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test("folding keeps spaces, and taking spaces away keeps width", () => {
    expect(foldWidth("Ａ　Ｂ")).toBe("A　B");
    expect(withoutSpaces("Ａ　Ｂ")).toBe("ＡＢ");
  });
});

describe("Chinese numerals", () => {
  test.each([
    ["九十五", "95"],
    ["十", "10"],
    ["十二", "12"],
    ["二百零五", "205"],
    ["百", "100"],
    ["三千", "3000"],
    ["零点五", "0.5"],
    ["两", "2"],
    ["半", "0.5"],
    ["九十九点二五", "99.25"],
    ["零", "0"],
    ["三四", null],
    ["点五", null],
    ["五点", null],
    ["三公", null],
    ["一点二点三", null],
    ["", null],
  ])("%p is %p", (text, number) => {
    expect(chineseNumber(text)).toBe(number);
  });
});
