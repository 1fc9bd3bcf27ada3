import type { Material } from '../../truth/product-truth.ts';
import { canvas } from './canvas.ts';
import { ceramic } from './ceramic.ts';
import { cotton } from './cotton.ts';
import type { DrawFinish } from './finish.ts';
import { glass } from './glass.ts';
import { leather } from './leather.ts';
import { metal } from './metal.ts';
import { plastic } from './plastic.ts';
import { wooden } from './wooden.ts';
import { wool } from './wool.ts';

/** How each material shows. */
export const FINISHES: Record<Material, DrawFinish> = {
  cotton,
  wool,
  leather,
  canvas,
  metal,
  wooden,
  plastic,
  ceramic,
  glass,
};
