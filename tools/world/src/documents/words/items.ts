import type { Random } from '../../random.ts';

const OFFICE_ITEMS = (
  'Desk lamp,Office chair,Printer paper,Ink cartridge,Notebook,Filing cabinet,Standing desk,Monitor arm,' +
  'Keyboard,Webcam,Headset,Network cable,Power strip,Whiteboard,Projector,Label maker,Website design,' +
  'Logo design,Consulting hours,Data migration,Annual support,Cloud storage,Translation,Photo shooting,' +
  'Floor cleaning,Window repair,Wall paint,Garden work,Machine rental,Transport,Installation,Training day,' +
  'Safety check,Steel bolts,Oak boards,Cotton fabric,Packing boxes,LED panels,Water filter,Air filter'
).split(',');
const SHOP_ITEMS = (
  'Bread,Milk,Butter,Coffee,Green tea,Apples,Bananas,Orange juice,Cheese,Eggs,Rice,Pasta,Tomatoes,Olive oil,' +
  'Chocolate,Water,Sandwich,Soup,Salad,Cake,Cookies,Yogurt,Honey,Onions,Potatoes,Soap,Shampoo,Batteries,' +
  'Pencils,Light bulb,Paper towels,Umbrella,Newspaper,Candles,Espresso,Cappuccino,Muffin,Lemonade'
).split(',');

/** Different things that a company sells to another. */
export const officeItems = (random: Random, count: number): string[] => pick(random, OFFICE_ITEMS, count);

/** Different things that a shop sells to people. */
export const shopItems = (random: Random, count: number): string[] => pick(random, SHOP_ITEMS, count);

function pick(random: Random, values: readonly string[], count: number): string[] {
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(random.choice(values));
  return [...chosen];
}
