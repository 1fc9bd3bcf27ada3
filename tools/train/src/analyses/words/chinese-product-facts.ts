import type { ProductKind } from '@glimpse/world';

/** `PRODUCT_FACTS` in Chinese, in the same order. */
export interface ChineseProductFacts {
  readonly style: string;
  readonly features: readonly string[];
  readonly audience: string;
  readonly scenes: readonly string[];
}

const facts = (style: string, features: string, audience: string, scenes: string): ChineseProductFacts => ({
  style,
  features: features.split(' '),
  audience,
  scenes: scenes.split(' '),
});

export const CHINESE_PRODUCT_FACTS: Readonly<Record<ProductKind, ChineseProductFacts>> = {
  't-shirt': facts('休闲', '短袖 圆领或尖领', '青少年和成年人', '日常穿着 运动 夏日'),
  hoodie: facts('运动', '连帽 前口袋 抽绳', '青少年和年轻人', '日常穿着 运动 凉爽的夜晚'),
  dress: facts('优雅', '收腰 宽下摆', '女性', '聚会 办公室 夏日'),
  skirt: facts('女性化', '腰带 开放下摆', '女性', '办公室 外出 夏日'),
  cap: facts('运动', '帽檐 顶扣', '青少年和成年人', '运动 晴天 旅行'),
  scarf: facts('经典', '流苏 长尾', '成年人', '冬日 散步 旅行'),
  shoe: facts('休闲', '鞋带 平底', '成年人', '日常穿着 办公室 散步'),
  boot: facts('结实', '高筒 厚底', '成年人', '雨天 徒步 冬日'),
  handbag: facts('优雅', '提手或肩带 宽包身', '女性', '办公室 购物 外出'),
  backpack: facts('实用', '双肩带 前口袋 顶部提手', '学生和旅行者', '上学 徒步 旅行'),
  suitcase: facts('实用', '提手 加固边角', '旅行者', '旅行 出差 度假'),
  watch: facts('经典', '圆形或方形表盘 两根指针 表带', '成年人', '办公室 日常穿着 正式场合'),
  umbrella: facts('实用', '宽伞面 长伞柄', '所有人', '雨天 散步 通勤'),
  mug: facts('简约', '把手 敞口', '所有人', '早餐 办公室 咖啡时间'),
  bottle: facts('实用', '窄瓶口 瓶塞', '所有人', '运动 野餐 餐桌'),
  teapot: facts('传统', '壶嘴 壶盖 把手', '爱喝茶的人', '下午茶 早餐 家庭聚会'),
  vase: facts('装饰', '敞口 细底座', '家庭', '客厅 餐桌 庆典'),
  pan: facts('实用', '长柄 平底', '家庭厨师', '烹饪 厨房 家庭晚餐'),
  chair: facts('现代', '靠背 四条腿', '家庭', '餐厅 办公室 厨房'),
  sofa: facts('舒适', '扶手 坐垫', '家庭', '客厅 在家的夜晚 家庭聚会'),
  table: facts('现代', '宽桌面 稳固支架', '家庭', '餐厅 家庭晚餐 厨房'),
  lamp: facts('现代', '灯罩 宽底座', '家庭', '卧室 阅读 书桌'),
  clock: facts('经典', '钟面 两根指针', '家庭', '客厅 厨房 卧室'),
  phone: facts('现代', '多个摄像头 圆角', '青少年和成年人', '通话 摄影 旅行'),
  laptop: facts('现代', '翻盖 扁平机身', '学生和上班族', '办公室 学习 旅行'),
  camera: facts('专业', '圆镜头 取景器 快门键', '摄影爱好者', '旅行 家庭庆典 摄影'),
};
