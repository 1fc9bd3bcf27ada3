import type { Language } from '@glimpse/core';
import type { Random } from '@glimpse/world';

/** Words that mean the same in a question; `unless` finds texts in which they do not. */
interface Synonyms {
  readonly words: readonly string[];
  readonly unless?: RegExp;
}

const SYNONYMS: Readonly<Record<Language, readonly Synonyms[]>> = {
  en: [
    { words: ['image', 'picture', 'photo'], unless: /scan|photo of|or a photo|product photo/i },
    { words: ['chart', 'graph', 'diagram'] },
    { words: ['document', 'paper'] },
    { words: ['product', 'item'] },
    { words: ['color', 'colour'] },
    { words: ['largest', 'biggest'] },
    { words: ['values', 'numbers'] },
    { words: ['show', 'display'] },
    { words: ['shown', 'displayed', 'seen'] },
    { words: ['what is', "what's"] },
    { words: ['is there', 'do you see', 'can you see'], unless: /what|how|where|which|only|more/i },
    { words: ['it', 'this'], unless: /\bthis\b|(what|who|which|where) .*\bit\b .+/i },
    { words: ['main', 'key'] },
    { words: ['does it have', 'has it got'] },
  ],
  zh: [
    { words: ['图片', '照片', '图像'], unless: /拍|扫/u },
    { words: ['商品', '产品'] },
    { words: ['文档', '文件'] },
    { words: ['什么', '啥'] },
    { words: ['有没有', '是否有'], unless: /吗/u },
    { words: ['数值', '数据', '数字'], unless: /数据点|数据系列/u },
    { words: ['哪个', '哪一个'] },
    { words: ['这张', '这幅'] },
    { words: ['签名', '签字'] },
    { words: ['它', '这个'], unless: /这个/u },
    { words: ['多少钱', '什么价'] },
  ],
};
const SWAP_CHANCE = 0.2;

const PATTERNS = new Map<Synonyms, RegExp>(
  Object.entries(SYNONYMS).flatMap(([language, groups]) =>
    groups.map((group) => {
      const either = group.words.join('|');
      return [group, new RegExp(language === 'en' ? `\\b(?:${either})\\b` : either, 'giu')] as const;
    }),
  ),
);

const capitalizedAs = (word: string, model: string): string =>
  /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** The text with some of its words changed for others that mean the same. */
export function withSynonyms(random: Random, language: Language, text: string): string {
  let result = text;
  for (const group of SYNONYMS[language]) {
    const pattern = PATTERNS.get(group);
    if (!pattern || group.unless?.test(result) || result.search(pattern) < 0) continue;
    if (!random.chance(SWAP_CHANCE)) continue;
    const word = random.choice(group.words);
    result = result.replace(pattern, (found) => capitalizedAs(word, found));
  }
  return result;
}
