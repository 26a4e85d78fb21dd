import { type Exact, one, zero } from "../../quantity";
import type { Award, BandsRule } from "../ast";
import { readBands } from "./bands";
import { isName } from "../clauses/condition";
import { type Context, firm, pointsOf, sameUnit } from "./frame";
import type { Parts, RawBand } from "../clauses/gather";
import { isZero, overlap } from "./measured";
import { isSameThing } from "./things";
import { isCountable, isDays } from "../words/vocabulary";

// Points for how often something happened（无违规5分，1次3分，2次1分，3次及以上0分；发现1-2个问题扣1分，3-5个扣3分）: bands of a
// count, of which the first is in words.

const clean = /^(?:全年|年度内?|当年)?(?:没有|无|未|不(?=存在))(?:被|受到?|发生|发现|出现|存在|有|引进|开展|获得|完成)?[^,;。\d%]{0,24}$/;
const onTime = /^(?:按(?:规定|要求|时|期)|及时|如期|未逾期)[^,;。\d%]{0,12}$/;

function unitOf(bands: readonly RawBand[]): string | null {
  const units = bands.flatMap(({ interval }) => [interval.low, interval.high]).flatMap((bound) => (bound === null ? [] : [bound.unit]));
  const [first] = units;
  return first !== undefined && (isCountable(first) || isDays(first)) && units.every((unit) => sameUnit(unit, first)) ? first : null;
}

function at(value: Exact, unit: string, award: Award): RawBand {
  const bound = firm(value, unit);
  return { subject: "", interval: { low: bound, high: bound }, award };
}

/** 有1次扣2分 as the band of one; null where a clause counts again for each. */
function firstLosses({ repeated }: Parts): readonly RawBand[] | null {
  const losses = repeated.map(({ per, outcome }) => {
    const single = outcome.kind === "deduct" && !outcome.ofFull && !per.text.includes("每") && per.every.eq(one);
    return single ? at(one, per.unit, { kind: "loss", points: outcome.points }) : null;
  });
  return losses.length <= 1 && losses.every((loss) => loss !== null) ? losses : null;
}

function isLoss({ award }: RawBand): boolean {
  return award.kind === "loss";
}

/** What there is none of: 无有效投诉 names 有效投诉. */
function nameIn(text: string, others: readonly RawBand[]): string {
  const name = text.replace(
    /^(?:全年|年度内?|当年)?(?:没有|无|未)(?:被|受到?|发生|发现|出现|存在|有(?!效))?|(?:的|情况|现象|行为)+$/gu,
    "",
  );
  return isName(name) && !/[无未不]|有(?!效)/.test(name) && others.every(({ subject }) => subject === "") ? name : "";
}

/** What none at all gets, in words or because nothing is taken off; null where it is not said in one way. */
function ofNone(parts: Parts, bands: readonly RawBand[], unit: string): RawBand | null {
  const [first, more] = parts.worded;
  if (more !== undefined) return null;
  if (first !== undefined)
    return (isDays(unit) ? onTime : clean).test(first.text) && first.award.kind !== "loss" && first.award.kind !== "range"
      ? { ...at(zero, unit, first.award), subject: nameIn(first.text, bands) }
      : null;
  return bands.some(isLoss) ? at(zero, unit, { kind: "full" }) : null;
}

/** Whether every band lies apart from all others, begins at one or more, and gives less where there is more, or the other way round. */
function isLadder(bands: readonly RawBand[], full: Exact): boolean {
  const apart = bands.every((band, index) => bands.slice(index + 1).every((other) => !overlap(band.interval, other.interval)));
  const scores = [...bands]
    .sort((a, b) => (a.interval.low?.value ?? zero).cmp(b.interval.low?.value ?? zero))
    .map(({ award }) => (award.kind === "loss" ? full.minus(award.points) : (pointsOf(award) ?? full)));
  const turns = scores.slice(1).map((score, index) => score.cmp(scores[index] ?? score));
  return apart && scores.every((score) => !score.isNegative()) && (turns.every((turn) => turn < 0) || turns.every((turn) => turn > 0));
}

/** Losses as the points that are left, so that all bands speak the same way. */
function asPoints(band: RawBand, full: Exact): RawBand {
  const { award } = band;
  return award.kind === "loss" ? { ...band, award: { kind: "points", points: full.minus(award.points) } } : band;
}

/** 发生1起及以上的不得分, beside none at all. */
function isAny({ interval: { low, high }, award }: RawBand): boolean {
  return isZero(award) && low?.value.eq(one) === true && low.inclusive && high === null;
}

/** Reads clauses as bands of a count; null where they are something else. */
export function readTallies(parts: Parts, context: Context): BandsRule | null {
  const single = firstLosses(parts);
  const full = context.weight;
  if (single === null || full === null) return null;
  const counted = [...single, ...parts.bands];
  const ones = parts.repeated.map(({ per }) => per.text).join(";");
  if (ones !== "" && !parts.bands.every((band) => isSameThing(band, ones))) return null;
  const unit = unitOf(counted);
  const begins = counted.every(({ interval }) => interval.low?.value.gte(one) === true);
  // 符合一项得1分 alone may mean each one.
  if (unit === null || !begins || (counted.length < 2 && !counted.every(isAny))) return null;
  const none = ofNone(parts, counted, unit);
  // 未发生一般事故得5分；发生1起及以上重大事故的不得分: of one number, neither says anything.
  if (counted.length < 2 && !isDays(unit) && !parts.worded.every(({ text }) => counted.every((band) => isSameThing(band, text))))
    return null;
  if (none === null || (counted.some(isLoss) && !counted.every((band) => isLoss(band) || isZero(band.award)))) return null;
  const bands = [none, ...counted].map((band) => asPoints(band, full));
  return isLadder(bands, full) ? readBands({ ...parts, bands, worded: [], repeated: [] }, context) : null;
}
