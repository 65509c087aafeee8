import { toGlideDateTime } from '../store/glide-date-time.ts';
import { Dice } from './dice.ts';
import { ACCESS_ARTICLES } from './knowledge/access-articles.ts';
import type { SeedArticle } from './knowledge/article.ts';
import { OFFICE_ARTICLES } from './knowledge/office-articles.ts';
import { PEOPLE_ARTICLES } from './knowledge/people-articles.ts';
import { PURCHASING_ARTICLES } from './knowledge/purchasing-articles.ts';
import { SYSTEMS_ARTICLES } from './knowledge/systems-articles.ts';
import { COLLEAGUES } from './roster.ts';
import type { SeedWorld } from './seed-world.ts';

const FIRST_NUMBER = 10_201;
const DAY_MS = 86_400_000;

const BASES: Readonly<Record<string, readonly SeedArticle[]>> = {
  IT: [...ACCESS_ARTICLES, ...OFFICE_ARTICLES, ...SYSTEMS_ARTICLES],
  'Løn, HR og indkøb': [...PEOPLE_ARTICLES, ...PURCHASING_ARTICLES],
};

/** A step may run over several lines; a new one begins with its number. */
function stepItems(block: string): string {
  const steps = block.split(/^\d+\. /m).slice(1);
  return `<ol>${steps.map((step) => `<li>${step.replaceAll('\n', ' ').trim()}</li>`).join('')}</ol>`;
}

function articleHtml(body: string): string {
  return body
    .split('\n\n')
    .map((block) =>
      block.startsWith('1. ') ? stepItems(block) : `<p>${block.replaceAll('\n', ' ')}</p>`,
    )
    .join('');
}

/** Published and valid, so that every search may find them. */
export function seedKnowledge(world: SeedWorld): void {
  const dice = new Dice(40);
  let number = FIRST_NUMBER;
  for (const [title, articles] of Object.entries(BASES)) {
    const base = world.add('kb_knowledge_base', title, { title });
    for (const article of articles) {
      const key = `KB00${number}`;
      const writtenMs = world.nowMs - (30 + dice.below(300)) * DAY_MS;
      const values = {
        number: key,
        short_description: article.title,
        text: articleHtml(article.body),
        topic: article.topic,
        kb_knowledge_base: base['sys_id'] ?? '',
        author: world.idOf('sys_user', dice.pick(COLLEAGUES).userName),
        workflow_state: 'published',
        published: toGlideDateTime(writtenMs),
        valid_to: '2100-01-01 00:00:00',
        sys_view_count: String(dice.below(900)),
      };
      world.add('kb_knowledge', key, values, writtenMs);
      number += 1;
    }
  }
}
