import { modelOverview, modelPreview } from '../sdk/model-commands.ts';
import { propose } from '../../machines/model-revision/acts.ts';
import { bodyOf } from './act-routes.ts';
import { route, type Route } from './route.ts';

/** The governance model: its versions, and what a proposal would do. */
export const modelRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/model',
    summary: 'Styringsmodellens versioner og forslag / The versions of the governance model, and what is proposed',
    who: 'reader',
    response: modelOverview,
    run: (_call, { commands }) => commands.showModel(),
  }),
  route({
    method: 'post',
    path: '/api/model/preview',
    summary:
      'Hvad et forslag ændrer, og virkningen på åbne sager / What a proposal changes, and its effect on open cases',
    who: propose.who,
    body: bodyOf(propose.fields),
    response: modelPreview,
    run: ({ by, body }, { commands }) => commands.previewModel(by, body),
  }),
];
