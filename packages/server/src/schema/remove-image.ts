import { encodeGlobalID } from '@pothos/plugin-relay';
import { imageNotFound } from '../store/image-not-found.ts';
import { builder } from './builder.ts';
import { ImageRefusal, refusing } from './image-refusal.ts';
import { ImageType } from './image-type.ts';

builder.mutationFields((t) => ({
  removeImage: t.field({
    type: 'ID',
    description: 'Removes a picture and all that was derived from it.',
    errors: {
      types: [ImageRefusal],
      result: { name: 'RemoveImageSuccess' },
      union: { name: 'RemoveImageResult' },
      dataField: { name: 'id' },
    },
    args: { id: t.arg.globalID({ for: ImageType, required: true }) },
    resolve: (_root, { id }, { store }) =>
      refusing(async () => {
        if (!(await store.remove(id.id))) throw imageNotFound(id.id);
        return encodeGlobalID(id.typename, id.id);
      }),
  }),
}));
