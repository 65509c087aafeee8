import type { SeedWorld } from './seed-world.ts';

export function seedKnowledge(world: SeedWorld): void {
  world.add('kb_knowledge_base', 'IT', { title: 'IT' });
}
