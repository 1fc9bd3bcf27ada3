import type { Rewording } from './rewording.ts';

const GREETINGS = ['你好，', '您好，', '你好！', '在吗？', '嗨，', '那个，'];
const INQUIRIES = [
  '请问，',
  '问一下，',
  '想问一下，',
  '我想知道，',
  '请告诉我：',
  '能告诉我吗，',
  '快速问一下：',
];
const REQUESTS = ['请帮我', '麻烦你', '帮忙', '能不能', '现在', '我想让你', '可以'];
const PLACES = ['图中，', '图片里，', '这张图里，', '照片里，', '这张图片中，', '在图片中，'];
const THANKS = ['谢谢！', '谢谢。', '多谢！', '麻烦了。', '谢谢你。'];
const HAS_PLACE = /图|照片|画面|背景|扫描|这里/u;
const HAS_REQUEST = /^(请|帮|麻烦|能|可以|你|那)/u;
const COMMAND =
  /^(分析|描述|总结|概括|解释|识别|列|写|说|告诉|给|讲|数|判断|提取|归纳|整理|介绍|推荐|生成|翻译|用一句话)/u;

export const rewordInChinese: Rewording = (random, text) => {
  let put = text;
  if (random.chance(0.12) && text.endsWith('？') && !HAS_PLACE.test(text))
    put = `${random.choice(PLACES)}${put}`;
  if (random.chance(0.2)) {
    if (COMMAND.test(put)) put = `${random.choice(REQUESTS)}${put}`;
    else put = `${random.choice(HAS_REQUEST.test(put) || random.chance(0.5) ? GREETINGS : INQUIRIES)}${put}`;
  }
  return random.chance(0.08) ? `${put}${random.choice(THANKS)}` : put;
};
