import type { Random } from '@glimpse/world';

const STARTS = 'b br c ch cl d dr f fl g gr h j k kl l m n p pl qu r s sch st t th tr v w z'.split(' ');
const VOWELS = 'a e i o u ai au ea ee ie oo ou y'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 'l', 't', 'm', 'ck', 'nd', 'rt', 'x', 'lf'];
const CHINESE =
  '上海光明新城建设科技贸易有限公司张王李赵陈刘杨黄周吴合同发票收据报告信函日期金额总计税单价数量地址电话签名甲乙方'; // prettier-ignore

/** A word that nobody knows, so that it can only be told by copying it: `Trauven`, `Klooret`. */
export function inventedWord(random: Random): string {
  const syllables = Array.from(
    { length: random.int(1, 2) },
    () => random.choice(STARTS) + random.choice(VOWELS) + random.choice(ENDS),
  ).join('');
  return random.chance(0.85) ? syllables.charAt(0).toUpperCase() + syllables.slice(1) : syllables;
}

export const inventedChinese = (random: Random): string =>
  Array.from({ length: random.int(2, 6) }, () => random.choice(Array.from(CHINESE))).join('');
