import type { AnalysisKind, Tone } from '@glimpse/core';
import { kindLabel } from '@glimpse/world';
import type { ChartTruth, ProductTruth } from '@glimpse/world';
import { isPie } from '../../questions/sight.ts';
import { captureName, looksOf } from '../../questions/words/chinese-caption.ts';
import {
  COLOR_NAMES,
  KIND_NOUNS,
  MATERIAL_NAMES,
  PATTERN_NAMES,
  nameOf,
} from '../../questions/words/chinese-names.ts';
import { SLOGANS } from '../../questions/words/chinese-products.ts';
import { trendSentence } from '../../questions/words/chinese-trends.ts';
import { toldHighest } from '../drafts/chart-draft-of.ts';
import type { AnalysisAnswers, ChartParts, DocumentParts } from './analysis-answers.ts';
import { CHINESE_PRODUCT_FACTS } from './chinese-product-facts.ts';

const KINDS: Record<AnalysisKind, string> = { product: '商品', chart: '图表', document: '文档' };
const ROLES: Readonly<Record<string, string>> = {
  seller: '卖方',
  buyer: '买方',
  landlord: '出租方',
  tenant: '承租方',
  client: '客户',
  provider: '服务方',
  contractor: '承包方',
  employer: '雇主',
  employee: '雇员',
  organization: '机构',
  author: '作者',
  sender: '寄件人',
  recipient: '收件人',
  applicant: '申请人',
};

const whole = (truth: ProductTruth): string => `${looksOf(truth)}${nameOf(truth)}`;
const sceneOf = ({ kind }: ProductTruth): string => CHINESE_PRODUCT_FACTS[kind].scenes[0] ?? '';

const DESCRIPTIONS: Record<Tone, (truth: ProductTruth) => string> = {
  neutral: (truth) => `一款${whole(truth)}，适合${sceneOf(truth)}。`,
  friendly: (truth) => `你会喜欢这款${whole(truth)}：${SLOGANS[truth.kind]}。`,
  playful: (truth) => `你好，${whole(truth)}！${SLOGANS[truth.kind]}！`,
  premium: (truth) => `一款精致的${whole(truth)}，专为${sceneOf(truth)}而选。`,
};

function trendOf(truth: ChartTruth): string {
  if (isPie(truth)) return `最大的扇区占${truth.majority ? '一半以上' : '不到一半'}`;
  return trendSentence(truth);
}

function highestOf({ truth, highest }: ChartParts): string[] {
  if (highest !== null) return [`${highest}最高。`];
  const position = toldHighest(truth);
  return position === undefined ? [] : [`${ordinal(position)}最高。`];
}

const ordinal = (position: number): string => `第${'一二三四'.charAt(position - 1)}个`;

function documentSummary({ truth, parties, dates, amounts }: DocumentParts): string {
  const [first, second] = parties;
  const total = amounts.find(({ meaning }) => meaning === 'total') ?? amounts[0];
  const [date] = dates;
  return [
    `一${KIND_NOUNS[truth.kind].measure}${captureName(truth)}${nameOf(truth)}`,
    first && `，来自${first.name}`,
    second && `，对方是${second.name}`,
    total && `，金额${total.text}`,
    date && `，日期${date.text}`,
    '。',
  ]
    .filter(Boolean)
    .join('');
}

export const CHINESE_ANALYSIS: AnalysisAnswers = {
  kindName: (kind) => KIND_NOUNS[kind].name,
  thought: (kind, caption, findings) =>
    [
      `任务是${KINDS[kind]}。`,
      caption === undefined ? '没有描述。' : `描述说的是 ${caption}。`,
      ...findings,
    ].join(''),
  wrongThought: (kind, truth) => `任务是${KINDS[kind]}，但图片显示的是 ${kindLabel(truth.kind)}。`,
  refusal: (kind, truth) => `图片显示的是${nameOf(truth)}，不是${KINDS[kind]}。`,
  found: (name, text) =>
    `${{ title: '标题', total: '合计', price: '价格', highest: '最高的' }[name]}印着 ${text}。`,
  counted: (labels, highest) => {
    const told = labels.map((label, index) => `${ordinal(index + 1)}：${label ?? '?'}`);
    return `依次为${told.join('，')}。最高的${told[highest - 1] ?? ''}。`;
  },
  role: (role) => ROLES[role] ?? role,
  documentSummary,
  product: (truth) => {
    const { style, features, audience, scenes } = CHINESE_PRODUCT_FACTS[truth.kind];
    return {
      name: whole(truth),
      color: COLOR_NAMES[truth.color],
      pattern: truth.pattern === 'plain' ? null : PATTERN_NAMES[truth.pattern],
      material: MATERIAL_NAMES[truth.material],
      style,
      features,
      audience,
      scenes,
    };
  },
  description: (truth, tone) => DESCRIPTIONS[tone](truth),
  chartSubject: ({ title, truth }) => title ?? nameOf(truth),
  chartFindings: (parts) => [`${trendOf(parts.truth)}。`, ...highestOf(parts)],
  chartAnomalies: (truth) => ('outlier' in truth && truth.outlier ? ['有一个数值远离其他数值。'] : []),
  chartRecommendations: (truth) => {
    if ('outlier' in truth && truth.outlier) return ['查明异常值的原因。'];
    if (isPie(truth)) return ['先看占比最大的部分。'];
    if (truth.trend === 'rising') return ['查明增长的原因并继续保持。'];
    if (truth.trend === 'falling') return ['查明下降的原因。'];
    return ['决定之前先与其他时期比较。'];
  },
  chartSummary: ({ title, truth }) => `${title === null ? '' : `${title}：`}${trendOf(truth)}。`,
};
