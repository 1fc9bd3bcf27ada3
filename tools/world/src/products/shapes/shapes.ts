import { drawBackpack } from './backpack.ts';
import { drawBoot } from './boot.ts';
import { drawBottle } from './bottle.ts';
import { drawCamera } from './camera.ts';
import { drawCap } from './cap.ts';
import { drawChair } from './chair.ts';
import { drawClock } from './clock.ts';
import { drawDress } from './dress.ts';
import { drawHandbag } from './handbag.ts';
import { drawHoodie } from './hoodie.ts';
import { drawLamp } from './lamp.ts';
import { drawLaptop } from './laptop.ts';
import { drawMug } from './mug.ts';
import { drawPan } from './pan.ts';
import { drawPhone } from './phone.ts';
import { drawScarf } from './scarf.ts';
import type { Shapes } from './shape.ts';
import { drawShoe } from './shoe.ts';
import { drawSkirt } from './skirt.ts';
import { drawSofa } from './sofa.ts';
import { drawSuitcase } from './suitcase.ts';
import { drawTShirt } from './t-shirt.ts';
import { drawTable } from './table.ts';
import { drawTeapot } from './teapot.ts';
import { drawUmbrella } from './umbrella.ts';
import { drawVase } from './vase.ts';
import { drawWatch } from './watch.ts';

/** How each kind is drawn. */
export const SHAPES: Shapes = {
  't-shirt': drawTShirt,
  hoodie: drawHoodie,
  dress: drawDress,
  skirt: drawSkirt,
  cap: drawCap,
  scarf: drawScarf,
  shoe: drawShoe,
  boot: drawBoot,
  handbag: drawHandbag,
  backpack: drawBackpack,
  suitcase: drawSuitcase,
  watch: drawWatch,
  umbrella: drawUmbrella,
  mug: drawMug,
  bottle: drawBottle,
  teapot: drawTeapot,
  vase: drawVase,
  pan: drawPan,
  chair: drawChair,
  sofa: drawSofa,
  table: drawTable,
  lamp: drawLamp,
  clock: drawClock,
  phone: drawPhone,
  laptop: drawLaptop,
  camera: drawCamera,
};
