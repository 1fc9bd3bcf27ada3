import type { PromptTemplate } from './prompt-template.ts';

export const PROMPT_TEMPLATE_ZH: PromptTemplate = {
  instructions: `请回答关于一张图片的问题。你看不到这张图片，视觉模型的报告在下面。
- 只依据报告，不要编造细节。
- 如果图片没有显示所问的内容，请说明缺少什么。
- 如果报告不清楚或不确定，请如实说明。
- 回答要具体，必要时给出下一步建议。
- 请用中文回答。`,
  instructionsForSeveral: `请回答关于几张图片的问题。你看不到这些图片，视觉模型对每张图片的报告在下面，按编号排列。
- 只依据报告，不要编造细节。
- 不要混淆各张图片，提到图片时请说明编号。
- 如果某张图片没有显示所问的内容，请说明缺少什么。
- 如果报告不清楚或不确定，请如实说明。
- 回答要具体，必要时给出下一步建议。
- 请用中文回答。`,
  evidenceHeading: '视觉模型的报告',
  evidenceNames: {
    caption: '描述',
    labels: '标签',
    matches: '匹配短语',
    embedding: '向量',
    answers: '视觉问答',
    text: '印刷文字',
    features: '特征',
  },
  colon: '：',
  imageName: '图片',
  questionName: '问题',
};
