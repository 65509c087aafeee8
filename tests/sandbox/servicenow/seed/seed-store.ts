import type { RecordStore } from '../store/record-store.ts';
import { seedCatalog } from './catalog.ts';
import { seedClosedIncidents } from './closed-incidents.ts';
import { seedCustomerCases } from './customer-cases.ts';
import { seedDevices } from './devices.ts';
import { seedHrCases } from './hr-cases.ts';
import { seedInteractions } from './interactions.ts';
import { seedKnowledge } from './knowledge.ts';
import { seedOpenIncidents } from './open-incidents.ts';
import { seedPeople } from './people.ts';
import { seedPlaces } from './places.ts';
import { seedScenarioIncidents } from './scenario-incidents.ts';
import { SeedWorld } from './seed-world.ts';

/** Fills an empty store; the same now gives the same records. */
export function seedStore(store: RecordStore, nowMs: number): void {
  const world = new SeedWorld(store, nowMs);
  seedPlaces(world);
  seedPeople(world);
  seedDevices(world);
  seedClosedIncidents(world);
  seedOpenIncidents(world);
  seedInteractions(world);
  seedScenarioIncidents(world);
  seedHrCases(world);
  seedCustomerCases(world);
  seedCatalog(world);
  seedKnowledge(world);
}
