import type { Background, Color, Material, Pattern, TruthKind } from '@glimpse/world';

/** A noun with the measure word that counts it: `一个马克杯`, `这张发票`. */
export interface Noun {
  readonly name: string;
  readonly measure: string;
}

const noun = (measure: string, name: string): Noun => ({ name, measure });

export const KIND_NOUNS: Readonly<Record<TruthKind, Noun>> = {
  't-shirt': noun('件', 'T恤'),
  hoodie: noun('件', '连帽衫'),
  dress: noun('条', '连衣裙'),
  skirt: noun('条', '半身裙'),
  cap: noun('顶', '帽子'),
  scarf: noun('条', '围巾'),
  shoe: noun('只', '鞋子'),
  boot: noun('只', '靴子'),
  handbag: noun('个', '手提包'),
  backpack: noun('个', '双肩包'),
  suitcase: noun('个', '行李箱'),
  watch: noun('块', '手表'),
  umbrella: noun('把', '雨伞'),
  mug: noun('个', '马克杯'),
  bottle: noun('个', '瓶子'),
  teapot: noun('个', '茶壶'),
  vase: noun('个', '花瓶'),
  pan: noun('口', '平底锅'),
  chair: noun('把', '椅子'),
  sofa: noun('张', '沙发'),
  table: noun('张', '桌子'),
  lamp: noun('盏', '台灯'),
  clock: noun('个', '时钟'),
  phone: noun('部', '手机'),
  laptop: noun('台', '笔记本电脑'),
  camera: noun('台', '相机'),
  bar: noun('张', '柱状图'),
  'grouped-bar': noun('张', '分组柱状图'),
  'stacked-bar': noun('张', '堆叠柱状图'),
  'horizontal-bar': noun('张', '条形图'),
  line: noun('张', '折线图'),
  pie: noun('张', '饼图'),
  scatter: noun('张', '散点图'),
  invoice: noun('张', '发票'),
  contract: noun('份', '合同'),
  letter: noun('封', '信件'),
  receipt: noun('张', '收据'),
  // Not `报告` alone, which is what the vision models give.
  report: noun('份', '报告文件'),
  form: noun('份', '表单'),
};

export const COLOR_NAMES: Readonly<Record<Color | Background, string>> = {
  red: '红色',
  blue: '蓝色',
  green: '绿色',
  yellow: '黄色',
  black: '黑色',
  white: '白色',
  orange: '橙色',
  purple: '紫色',
  pink: '粉色',
  brown: '棕色',
  grey: '灰色',
  beige: '米色',
  teal: '青色',
  // No name of another color is part of it.
  navy: '海军蓝',
};

export const PATTERN_NAMES: Readonly<Record<Pattern, string>> = {
  plain: '',
  striped: '条纹',
  dotted: '圆点',
  checked: '格子',
};

export const MATERIAL_NAMES: Readonly<Record<Material, string>> = {
  cotton: '棉布',
  wool: '羊毛',
  leather: '皮革',
  canvas: '帆布',
  metal: '金属',
  wooden: '木头',
  plastic: '塑料',
  ceramic: '陶瓷',
  glass: '玻璃',
};

export const nameOf = ({ kind }: { readonly kind: TruthKind }): string => KIND_NOUNS[kind].name;
