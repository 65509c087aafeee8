import { WRITER } from './answer-chat.ts';
import { modelNotFound } from './api-error.ts';
import { LISTENERS } from './listening/models.ts';

const MODELS = [...LISTENERS, WRITER].map((id) => ({
  id,
  object: 'model',
  created: 1_795_132_800, // 20 November 2026
  owned_by: 'sandbox',
}));

/** `GET /models` and `GET /models/{id}` */
export function answerModels(path: string): Response {
  const id = decodeURIComponent(path.replace(/^\/models\/?/, ''));
  if (id === '') return Response.json({ object: 'list', data: MODELS });
  const model = MODELS.find((one) => one.id === id);
  return model ? Response.json(model) : modelNotFound(id);
}
