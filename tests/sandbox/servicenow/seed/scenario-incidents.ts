import { AGENTS, SCENARIO_INCIDENTS } from '../../cast.ts';
import { toGlideDateTime } from '../store/glide-date-time.ts';
import type { SeedWorld } from './seed-world.ts';

/** Just opened when the instance starts, and as empty as an agent leaves them when the phone rings. */
export function seedScenarioIncidents(world: SeedWorld): void {
  for (const { number, agent } of Object.values(SCENARIO_INCIDENTS)) {
    const { userName } = AGENTS[agent];
    const sysId = world.idOf('sys_user', userName);
    const values = {
      number,
      assigned_to: sysId,
      opened_by: sysId,
      opened_at: toGlideDateTime(world.nowMs),
      sys_created_by: userName,
      sys_updated_by: userName,
    };
    world.add('incident', number, values, world.nowMs);
  }
}
